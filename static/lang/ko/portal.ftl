# The words of the pages a tipster meets.
#
# Plain words, short sentences, for a reader of eleven. These come from the
# portal's settings: { $hotline }, { $emergency }, { $phone }, { $text }, { $tty }.

# The title of every page. It stands in the browser's history, so it is neutral.
title = 양식

# The button that is first on every page.
leave = 바로 나가기

# The address of this place, for a screen reader.
leave-label = 이 페이지에서 빨리 나가기

hotline-default = 핫라인
date-day = { $year }년 { $month }월 { $day }일

## The banner, on every page that asks for something.

danger-call = 지금 위험한가요? { $emergency }에 전화하세요.
danger-label = 지금 위험하다면
danger-slow = 이 양식은 급할 때 쓰는 것이 아닙니다. 누군가 읽기까지 몇 시간이 걸릴 수 있습니다.
danger-day = 지난 24시간 안에 일어난 일이라면 전화, 문자 또는 채팅으로 연락해 주세요.

## The first page.

first-heading = 저희에게 알려 주세요
first-lead = 무슨 일이 있는지 { $hotline }에 알려 주세요. 편한 말로, 어떤 언어로 써도 괜찮습니다. 회원 가입은 필요 없습니다. 이름을 밝히지 않아도 됩니다.
first-code = 다 쓰면 영어 단어 여덟 개로 된 코드를 드립니다. 이 코드로 다시 들어와서 더 쓰고, 저희의 답을 읽을 수 있습니다.
first-start = 쓰기 시작하기

first-back-heading = 전에 여기 온 적이 있나요?
first-back-code = 내 코드
first-back-hint = 영어 단어 여덟 개 또는 숫자 여덟 묶음을 순서대로 쓰세요. 대문자와 띄어쓰기는 상관없습니다.
first-back-return = 내 코드로 열기

first-other-heading = 다른 방법으로 연락하기
first-other-hint = 전화와 문자는 요금 고지서에 나올 수 있습니다.
first-other-phone = 전화
first-other-text = 문자
first-other-tty = TTY (청각·언어 장애인용)
first-other-chat = 실시간 채팅 열기
first-other-chat-hint = 채팅은 다른 사이트에 있습니다. 채팅을 열면 이 페이지는 닫힙니다.

first-guard-heading = 이 양식이 지켜 주는 것
first-guard-sealed = 쓰신 내용은 먼저 잠근 다음에 보관합니다. { $hotline } 담당자만, 인터넷에 연결하지 않은 컴퓨터에서 열 수 있습니다.
first-guard-list = 누가 언제 여기에 왔는지 기록하지 않습니다.
first-guard-device = 여기에 쓴 내용을 저장하지 말라고 브라우저에 요청합니다.

first-limit-heading = 이 양식이 할 수 없는 것
first-limit-screen = 옆 사람이 화면을 보는 것은 막지 못합니다. 이 기기에 몰래 깔린 감시 앱도 막지 못합니다. 누군가 이 기기를 살펴본다면, 할 수 있으면 다른 기기를 쓰세요.
first-limit-history = 브라우저 방문 기록에서 이 주소를 지우지 못합니다. 맨 위의 ‘바로 나가기’를 누르면 페이지가 닫히고 쓴 내용이 지워집니다. 방문 기록은 남습니다.
first-limit-breach = 누군가 이 사이트에 몰래 들어오면, 그때부터 보내는 내용을 읽을 수도 있습니다. 그 전에 보낸 내용은 계속 잠겨 있습니다.

## The code.

code-heading = 보냈습니다. 이제 코드를 적어 두세요
code-lead = 이 코드가 있어야만 보낸 내용으로 돌아오고 저희의 답을 볼 수 있습니다. 잃어버리면 저희도 다시 찾아 드릴 수 없습니다.
code-words = 내 코드
code-numbers-lead = 같은 코드를 숫자로 쓴 것입니다. 단어나 숫자 중 하나만 있으면 됩니다.
code-paper = 종이에 적고, 아무도 보지 않는 곳에 두세요. 화면을 사진으로 남기면 그 사진이 다른 기기에도 나타날 수 있습니다.
code-secret = 이 코드가 있는 사람은 누구나 저희가 보낸 답을 읽을 수 있습니다.
code-once = 다음에는 적어 둔 것이 맞는지 확인할 수 있습니다. 그 뒤에는 코드가 다시 나오지 않습니다.
code-go = 적어 두었어요

## After it.

done-heading = 고맙습니다
done-lead = 쓰신 내용은 잠가서 보관했습니다. { $hotline } 담당자가 읽을 것입니다. 몇 시간이 걸릴 수 있습니다.
done-back = 더 쓰거나 저희의 답을 읽으려면, 코드를 가지고 이 주소로 다시 오세요.
done-leave = 누군가 이 기기를 볼 수 있다면, 맨 위의 ‘바로 나가기’를 누르세요.
done-go = 첫 페이지로 돌아가기

## Files.

files-heading = 사진과 다른 파일
files-lead = 사진, 메시지, 서류를 넣을 수 있습니다. 파일은 { $count }개까지, 모두 합쳐 { $size }까지입니다. 쓰신 글과 똑같이 잠그고, 파일 이름도 잠급니다.
files-hidden = 사진에는 찍은 장소처럼 눈에 보이지 않는 정보가 들어 있을 수 있습니다. { $hotline } 담당자만 볼 수 있습니다.
files-choose = 파일 고르기
files-choose-hint = 한 번에 여러 개를 고를 수 있습니다.
files-add = 이 파일 넣기
files-wait = 큰 파일은 몇 분이 걸릴 수 있습니다. 페이지가 바뀔 때까지 이 페이지에 그대로 계세요.
files-list = 함께 보낼 파일
files-remove = 빼기
files-open = 사진이나 다른 파일 넣기
files-go = 계속하기
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB
trouble-file-many = “{ $name }” 파일을 넣지 못했습니다. 파일은 { $count }개까지 넣을 수 있습니다.
trouble-file-large = “{ $name }” 파일을 넣지 못했습니다. 파일은 모두 합쳐 { $size }까지 넣을 수 있습니다.
trouble-file-stopped = “{ $name }” 파일이 끝까지 오지 않아서 넣지 못했습니다. 다시 골라 주세요.
trouble-file-full = “{ $name }” 파일을 넣지 못했습니다. 지금은 파일을 둘 자리가 없습니다. 쓰신 글은 그래도 보낼 수 있습니다.
trouble-file-not-stored = “{ $name }” 파일을 저장하지 못해서 넣지 못했습니다. 저희 쪽 문제입니다. 쓰신 글은 그래도 보낼 수 있습니다.
trouble-file-busy = “{ $name }” 파일을 넣지 못했습니다. 지금 파일을 보내는 사람이 많습니다. 1분쯤 기다렸다가 다시 골라 주세요.
trouble-files-gone = 이용 시간이 끝나서, 넣어 두신 파일이 없어졌습니다. 다시 골라 주세요.

## Coming back.

answers-heading = 받은 답
answers-none = 아직 아무것도 없습니다.
answers-none-hint = 보내신 것이 있다면, 아직 읽지 못했을 수 있습니다. 나중에 안전할 때 다시 확인해 보세요. 이 페이지는 어떤 코드를 넣어도 똑같이 보입니다. 답이 있어야 할 것 같다면 코드의 단어를 맞게 썼는지 확인해 주세요.
answers-answer = { $date } 답변
answers-mark = 담당자가 읽음, { $date }
answers-more = 더 쓰기
answers-more-hint = { $hotline } 담당자만 읽을 수 있습니다. { $limit }자까지 쓸 수 있습니다.
answers-send = 더 보내기
answers-sent = 보냈습니다. 더 쓰신 내용은 잠가서 보관했습니다.

back = 뒤로

## What went wrong, and what to do. Nothing here ever says whether a code exists.

trouble-heading = 여기를 확인해 주세요
trouble-story-empty = 아직 아무것도 쓰지 않았습니다. 몇 마디라도 쓴 다음 ‘{ ask-forward }’ 버튼을 누르세요.
trouble-story-long = 지금 { $count }자인데, { $limit }자까지 쓸 수 있습니다. 글을 줄이거나, 나머지는 나중에 코드로 들어와서 보내 주세요. 아직 아무것도 보내지 않았습니다.
trouble-more-empty = 아직 아무것도 쓰지 않았습니다. 몇 마디라도 쓴 다음 ‘더 보내기’를 누르세요.
trouble-more-long = 지금 { $count }자인데, { $limit }자까지 쓸 수 있습니다. 글을 줄이거나, 둘로 나누어 보내 주세요. 아직 아무것도 보내지 않았습니다.
trouble-code-empty = 코드를 써 주세요. 영어 단어 여덟 개 또는 숫자 여덟 묶음입니다.
trouble-code-word = { $place }번째 단어가 코드에 쓰는 단어가 아닙니다: “{ $word }”. 적어 둔 것과 비교해 보세요.
trouble-code-count = { $count ->
   *[other] 코드는 영어 단어 여덟 개입니다. 지금은 { $count }개가 있습니다.
}
trouble-code-check = 모두 코드에 쓰는 단어이지만, 그중 하나가 다릅니다. 적어 둔 것과 하나씩 비교해 보세요.
trouble-code-ambiguous = 맞는 코드가 하나가 아닙니다. 단어를 하나하나 끝까지 써 주세요.
trouble-readers-full = 지금 이용하는 사람이 많습니다. 쓰신 코드에는 문제가 없습니다. 1분쯤 기다렸다가 버튼을 다시 눌러 주세요.
trouble-not-read = 지금은 답을 가져올 수 없습니다. 저희 쪽 문제입니다. 나중에 다시 해 보거나 { $phone }번으로 전화해 주세요.
trouble-not-stored = 저장하지 못해서 아무것도 보내지 않았습니다. 저희 쪽 문제입니다. 쓰신 내용은 아직 여기 있습니다. 1분쯤 뒤에 버튼을 다시 누르거나 { $phone }번으로 전화해 주세요.
trouble-ended = 이용 시간이 끝나서 아직 아무것도 보내지 않았습니다. 지금 보이는 것이 남아 있는 전부입니다. 한번 살펴보고 버튼을 다시 눌러 주세요.
trouble-code-again = 이용 시간이 끝났습니다. 더 쓰신 내용은 남아 있지만 아직 보내지 않았습니다. 계속하려면 코드를 다시 써 주세요.
trouble-look-again = 이 페이지가 두 번 열렸거나 너무 오래 열려 있었습니다. 지금 보이는 내용은 아직 보내지 않았습니다. 한번 살펴보고 버튼을 다시 눌러 주세요.
trouble-broken = 보내는 도중에 몇 글자가 깨져서 �로 보입니다. 아직 아무것도 보내지 않았습니다. 한번 살펴보고 버튼을 다시 눌러 주세요.
trouble-odd = 페이지의 일부를 저희가 알아볼 수 없었습니다. 아직 아무것도 보내지 않았습니다. 한번 살펴보고 버튼을 다시 눌러 주세요.
trouble-unsent = 이 내용은 아직 보내지 않았습니다. 이것도 보내려면 ‘보내기’를 누르세요.

## Leaving.

left-link = 계속

## Pages that stand alone.

alone-back = 첫 페이지로 가기
lost-heading = 이런 페이지는 없습니다
lost-text = 여기 있는 것은 모두 한 주소에 있습니다.
method-heading = 여기서는 그렇게 할 수 없습니다
method-text = 첫 페이지로 가서 거기서 시작해 주세요.
cookies-heading = 브라우저가 쿠키를 보내지 않았습니다
cookies-text = 이 양식에는 작은 쿠키가 하나 필요합니다. 이 쿠키는 브라우저를 닫으면 없어집니다. 이 사이트의 쿠키를 허용하거나 비공개 창을 쓴 다음, 첫 페이지로 가 주세요. 아무것도 보내지 않았습니다.
foreign-heading = 다른 페이지에서 온 내용입니다
foreign-text = 안전을 위해 저희 페이지에서 보낸 것만 받습니다. 아무것도 보내지 않았습니다. 여기서 쓰신 것이라면 뒤로 가 보세요. 쓴 내용이 아직 남아 있을 수 있습니다. 그 내용을 복사하고 페이지를 새로 고친 다음 다시 보내 주세요.
large-heading = 한 번에 보내기에는 너무 많습니다
large-text = 아무것도 보내지 않았습니다. 뒤로 가 보세요. 쓴 내용이 아직 남아 있을 수 있습니다. 조금씩 나누어 보내 주세요.
unread-heading = 읽을 수 없었습니다
unread-text = 브라우저가 보낸 것을 저희가 알아볼 수 없었습니다. 아무것도 보내지 않았습니다. 첫 페이지로 가서 다시 해 보거나 다른 브라우저를 써 보세요.
busy-heading = 지금 이용하는 사람이 많습니다
busy-text = 아무것도 보내지 않았습니다. 1분쯤 기다렸다가 이 페이지를 새로 고쳐 주세요. 다시 보낼지 브라우저가 물어볼 수 있습니다. 다시 보내겠다고 하면 쓰신 내용도 함께 보내집니다.
fault-heading = 문제가 생겼습니다
fault-text = 저희 쪽 문제입니다. 1분쯤 기다렸다가 이 페이지를 새로 고쳐 주세요. 계속 이러면 { $phone }번으로 전화해 주세요.

## Said before the first question, and again before sending.

rules-heading = 저희가 꼭 다른 곳에 알려야 하는 두 가지 경우
rules-child = 18세 미만인 사람이 학대를 당하고 있을 수 있거나, 누구든 곧 크게 다칠 수 있으면, 알리지 말라고 하셨더라도 곧바로 정부 기관에 알립니다.
rules-after = 저희가 신고한 뒤에 어떻게 되는지는 알려 드릴 수 없습니다. 나중에 코드로 들어와서 더 쓸 수 있습니다.

## What Leave does; shown before the first question.

leaving-heading = 시작하기 전에: 나가는 방법
leaving-what = ‘바로 나가기’는 모든 페이지의 맨 위에 있습니다. 누르면 이용이 끝나고, 쓴 내용이 지워지고, 다른 사이트가 나옵니다. 누가 뒤로 가기를 눌러도 아무것도 보이지 않습니다.
leaving-not = 브라우저 방문 기록은 지우지 못합니다. 이 사이트의 주소는 거기에 남습니다.
leaving-advice = 누군가 내 휴대폰이나 컴퓨터를 볼 수 있다면 이것부터 읽어 주세요
leaving-time = 30분 동안 아무것도 하지 않으면 이용이 끝나고 내용이 저절로 지워집니다. 4시간이 지나면 어떤 경우에도 끝납니다.
leaving-go = 첫 질문으로 가기

## Advice about the device.

advice-heading = 누군가 내 기기를 볼 수 있다면
advice-other = 가장 안전한 방법은 그 사람이 절대 만지지 않는 휴대폰이나 컴퓨터를 쓰는 것입니다. 도서관, 친구 집, 직장에 있는 것처럼요.
advice-watched = 누군가 내 휴대폰을 살펴본다면, 감시 앱으로 모든 것을 볼 수도 있습니다. 여기서 하는 일도 볼 수 있습니다. 어떤 웹페이지도 그것은 막지 못합니다.
advice-private = 비공개 창(시크릿 모드라고도 합니다)은 닫고 나면 방문 기록이 남지 않습니다. 그래도 통신사, 직장, 와이파이를 관리하는 사람은 이 사이트에 온 것을 알 수 있습니다.
advice-tor = 토르 브라우저(Tor Browser)를 쓰면 어떤 사이트에 가는지 통신망에서도 알 수 없습니다. 하지만 누군가 살펴보는 휴대폰에 이것이 있으면 이상하게 보일 수 있습니다.
advice-clear = 방문 기록에서 이 사이트를 지울 수 있습니다. 전부 지우는 것도 이상하게 보일 수 있습니다.
advice-sync = 화면 캡처와 저장한 페이지는 같은 계정을 쓰는 다른 기기에 나타날 수 있습니다.
advice-back = 양식으로 돌아가기

## Buttons on every page with a question.

ask-forward = 계속하기
ask-skip = 건너뛰기
ask-back = 뒤로
ask-send-now = 지금 보내기
ask-more-time = 시간이 더 필요해요
ask-time = 30분 동안 버튼을 누르지 않으면 이용이 끝납니다. ‘{ ask-more-time }’를 누르면 30분이 다시 시작됩니다.
ask-optional = 비워 두어도 됩니다.
ask-room = { $limit }자까지 쓸 수 있습니다.
ask-step = 약 { $steps }단계 중 { $step }단계
language-label = 언어
language-go = 언어 바꾸기

## Before sending.

consent-heading = 누가 알아도 될까요?
consent-lead = 쓰신 내용을 저희가 어떻게 할지는 직접 정하시면 됩니다.
consent-field = 다른 곳에 알려도 될까요?
consent-hotline = 핫라인에만 두세요 (위의 두 경우는 빼고)
consent-helpers = 도와주는 사람(쉼터, 변호사, 의사)에게 알려도 되지만, 경찰에는 알리지 마세요
consent-police = 경찰에 알려도 되지만, 제가 누구인지는 알리지 마세요
consent-contact = 경찰에 알려도 되고, 경찰이 저에게 연락해도 돼요
consent-blank-own = 아무것도 고르지 않으면 핫라인에만 둡니다 (위의 두 경우는 빼고).
consent-blank-witness = 아무것도 고르지 않으면, 보신 일을 경찰에 알릴 수 있습니다. 하지만 누구신지는 알리지 않습니다.
consent-reach = 경찰이 어떻게 연락하면 안전할까요?
consent-reach-hint = 연락해도 된다고 고른 경우에만 쓰세요. 예를 들면 안전한 전화번호와 안전한 시간입니다.
consent-write = 여기로 저에게 답을 보내도 돼요
consent-write-hint = 이 사이트에서 답을 드릴 수 있습니다. 답은 코드로 읽습니다.
consent-write-yes = 네, 여기로 답을 보내도 돼요
consent-write-no = 아니요, 여기로 답을 보내지 마세요
consent-code = 다시 들어올 수 있는 코드를 받을게요
consent-code-hint = 코드가 없으면 이 내용으로 돌아올 수도, 더 쓸 수도, 답을 읽을 수도 없습니다.
consent-code-yes = 코드를 받을게요
consent-code-no = 코드 없이 보낼게요
consent-send = 보내기
consent-change = 고치기

## The code, checked.

check-heading = 코드를 잘 적었는지 확인해 보세요
check-lead = 코드에서 아래 세 단어를 적어 둔 대로 써 주세요.
check-word = { $place }번째 단어
check-go = 확인하기
check-skip = 건너뛰기
check-wrong = { $place }번째 단어가 다릅니다. 적어 둔 것을 다시 보세요.
check-again = 코드 다시 보기
code-sync = 이 화면을 사진으로 남기지 마세요. 사진은 다른 기기로 저절로 복사되는 일이 많습니다.

## Sent without a code.

sent-heading = 보냈습니다
sent-lead = 코드를 받지 않기로 하셔서, 이 내용으로 다시 돌아올 수는 없습니다. 더 알게 되는 것이 있으면 다시 알려 주세요.

## Coming back.

return-heading = 다시 오셨네요
return-lead = 아직 아무것도 보이지 않습니다. 먼저 주위를 살펴보세요. 가까이에 누가 있나요?
return-show = 내용 보기
return-manage = 할 수 있는 다른 일
return-withdraw = 보낸 것을 취소해 달라고 하기
return-quiet = 받은 답을 지우고 더 받지 않기

withdraw-heading = 보낸 것 취소하기
withdraw-lead = 취소하고 싶다는 뜻이 담당자에게 전해집니다. 담당자가 볼 때까지는 아무것도 바뀌지 않습니다.
withdraw-can = 아직 다른 곳에 전하지 않았으면 멈춥니다. 이미 전한 것은 되돌릴 수 없습니다. 18세 미만인 사람이 학대를 당하고 있을 수 있거나, 누구든 곧 크게 다칠 수 있으면, 멈추지 못할 수도 있습니다.
withdraw-reason = 이유를 말해 주시겠어요?
withdraw-forced = 누군가 억지로 시켜서 하는 거라면, 여기에 써 주세요.
withdraw-go = 취소하기
withdraw-done = 취소하고 싶다는 뜻이 담당자에게 전해집니다.

quiet-heading = 받은 답 지우기
quiet-lead = 여기로 더 이상 답을 보내지 말고, 기다리고 있는 답은 지워 달라고 저희에게 부탁하시는 것입니다. 담당자가 다음번에 편지를 열어 볼 때 그렇게 됩니다. 그때까지 여기 있는 답은 그대로 남아 있습니다.
quiet-go = 받은 답 지우기
quiet-done = 여기로 더 이상 답을 보내지 말라는 뜻이 담당자에게 전해집니다.

## For people who can encrypt.

keys-heading = 암호화를 할 줄 안다면
keys-lead = 보내기 전에 age 프로그램으로 글이나 파일을 직접 잠글 수 있습니다. 저희는 다른 것과 똑같이 한 번 더 잠그고, 핫라인에서 둘 다 엽니다.
keys-version = 이 키를 쓰려면 age 1.3 이상이 필요합니다.
keys-list = 저희의 공개 키
keys-print = 지문(SHA-256)
keys-how = 공개 키를 recipients.txt라는 파일에 넣고 다음을 실행하세요.
keys-paste = 나온 결과를 글에 붙여 넣거나 파일로 넣으세요.
keys-compare = 핫라인에서 다른 방법으로 받은 지문과 비교해 보세요.
keys-link = 직접 암호화할 줄 안다면
