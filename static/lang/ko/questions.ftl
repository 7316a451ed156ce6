# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = 누구에 대한 이야기인가요?
option-who-me = 저예요
option-who-someone = 제가 알거나 본 사람이에요
option-who-work = 제가 일하면서 돕는 사람이에요

field-danger = 지금 위험에 처한 사람이 있나요?
option-danger-yes = 네
option-danger-no = 아니요
option-danger-not-sure = 잘 모르겠어요

page-call-now = 할 수 있으면 지금 전화하세요
page-call-now-text = 지금 위험에 처한 사람이 있다고 하셨습니다. 이 양식은 몇 시간 동안 아무도 못 읽을 수 있습니다. 할 수 있으면 지금 전화하세요.

field-minor = 만 18세가 안 된 사람이 있나요?
option-minor-yes = 네
option-minor-maybe = 그럴 수도 있어요
option-minor-no = 아니요
option-minor-dont-know = 모르겠어요

field-story = 무슨 일이 있는지 알려 주세요
field-story-hint = 편한 말로, 어떤 언어로 써도 괜찮습니다. 보거나 들은 것, 누가, 어디서, 언제 그랬는지가 모두 도움이 됩니다. 다 알지 못해도 괜찮습니다.

page-now = 그 사람이 지금 있는 곳
field-know-where = 그 사람이 지금 어디 있는지 아나요?
option-know-where-yes = 네
option-know-where-no = 아니요
field-where-now = 어디인가요?
field-where-now-hint = 본인 이야기라면, 지금 계신 곳을 써 주세요.

field-last = 마지막으로 그런 일이 있었던 때는 언제인가요?
option-last-today = 오늘
option-last-this-week = 이번 주
option-last-this-month = 이번 달
option-last-longer = 더 오래전
option-last-dont-know = 모르겠어요

field-signs = 이 중에서 맞는 것은 무엇인가요?
field-signs-hint = 맞는 것을 모두 고르세요. 없으면 고르지 않아도 됩니다.
option-signs-cant-leave = 떠날 수 없어요
option-signs-keep-id = 제 여권이나 신분증을 가져가서 돌려주지 않아요
option-signs-keep-pay = 제가 일한 돈을 주지 않고 가져가요
option-signs-debt = 갚을 수 없는 빚이 있어요
option-signs-threats = 저나 제 가족을 위협해요
option-signs-hurt = 저를 다치게 해요
option-signs-sex = 저에게 억지로 성관계를 하게 하거나, 돈을 받고 하게 해요
option-signs-other-job = 처음에 말한 일과 달라요
option-signs-watched = 저를 감시하거나 제 휴대폰을 감시해요
option-signs-police-threat = 경찰이나 이민국을 부르겠다고 해요

page-my-place = 장소와 사람
field-place-kind = 어떤 곳인가요?
field-place-kind-hint = 집, 농장, 식당, 호텔, 인터넷…
field-place-city = 어디에 있나요?
field-place-city-hint = 도시 이름만 써도 됩니다.
field-who-does-it = 누가 이런 일을 하나요?
field-who-does-it-hint = 이름, 별명, 생김새, 찾을 수 있는 방법 등 아는 것은 무엇이든 쓰세요.

page-needs = 필요한 것
field-needs = 무엇이 필요한가요?
field-needs-hint = 맞는 것을 모두 고르세요. 없으면 고르지 않아도 됩니다. 모두 해 드린다고 약속할 수는 없지만, 애써 보겠습니다.
option-needs-shelter = 지낼 곳
option-needs-way-out = 벗어날 방법
option-needs-ride = 타고 갈 차
option-needs-doctor = 의사
option-needs-lawyer = 변호사
option-needs-talk = 그냥 이야기하고 싶어요
field-language = 어떤 언어로 이야기하고 싶은가요?
field-safe-to-return = 이 페이지에 다시 와서 답을 읽어도 안전한가요?
option-safe-to-return-yes = 네
option-safe-to-return-no = 아니요
option-safe-to-return-not-sure = 잘 모르겠어요

field-worry = 왜 걱정하시나요?

page-people = 그 사람들
field-people = 누가 도움이 필요한가요?
field-people-hint = 몇 명인지, 어떻게 생겼는지, 이름을 안다면 이름도 써 주세요.
field-controllers = 누가 그 사람들을 마음대로 부리고 있는 것 같나요?
field-controllers-hint = 이름, 별명, 생김새.

page-place = 장소와 시간
field-exact-place = 정확히 어디인가요?
field-exact-place-hint = 주소, 가게나 회사 이름, 방이나 층, 근처에 있는 것.
field-when-often = 언제, 얼마나 자주 그런가요?
field-still-going = 지금도 계속되고 있나요?
option-still-going-yes = 네
option-still-going-no = 아니요
option-still-going-dont-know = 모르겠어요

page-vehicle = 자동차나 다른 탈것
field-plate = 차 번호판
field-plate-hint = 일부만 써도 됩니다.
field-plate-state = 번호판의 주 또는 나라
field-make = 자동차 회사와 차 이름
field-colour = 색깔

field-online = 광고, 링크, 사용자 이름, 전화번호가 있나요?
field-online-hint = 있으면 복사해서 여기에 넣어 주세요.

page-know = 알게 된 방법
field-how-know = 이 일을 어떻게 알게 되었나요?
field-could-guess = 알려 준 사람이 누구인지 다른 사람이 짐작할 수 있을까요?
option-could-guess-yes = 네
option-could-guess-no = 아니요
option-could-guess-not-sure = 잘 모르겠어요

page-police = 경찰
field-told-police = 경찰에 알렸나요?
option-told-police-yes = 네
option-told-police-no = 아니요
field-police-agency = 어느 경찰인가요?
field-police-number = 신고 번호가 있나요?

page-job = 하시는 일
field-job = 어떤 일을 하시나요?
field-agency-kind = 어떤 곳에서 일하시나요?
field-agency-kind-hint = 학교, 병원, 쉼터…

page-duty = 신고할 의무
field-mandated = 법에 따라 이 일을 꼭 신고해야 하나요? (신고 의무자, mandated reporter)
option-mandated-yes = 네
option-mandated-no = 아니요
option-mandated-not-sure = 잘 모르겠어요
field-reported = 이미 신고하셨나요?
option-reported-yes = 네
option-reported-no = 아니요
field-reported-agency = 어디에 신고하셨나요?
field-reported-number = 신고 번호가 있나요?

page-agree = 그 사람이 바라는 것
field-agree = 저희에게 알리는 것에 그 사람이 동의하나요?
option-agree-written = 네, 글로 동의했어요
option-agree-spoken = 네, 말로 동의했어요
option-agree-no = 아니요
option-agree-not-asked = 물어보지 않았어요
field-wants = 그 사람은 일이 어떻게 되기를 바라나요?
field-name-release = 그 사람의 이름
option-name-release-no-name = 본인이 서명한 동의서 없이는 아무에게도 이름을 알리지 마세요
