# The words of the pages a tipster meets.
#
# Plain words, short sentences, for a reader of eleven. These come from the
# portal's settings: { $hotline }, { $emergency }, { $phone }, { $text }, { $tty }.

# The title of every page. It stands in the browser's history, so it is neutral.
title = Biểu mẫu

# The button that is first on every page.
leave = Thoát ngay

# The address of this place, for a screen reader.
leave-label = Thoát nhanh khỏi trang này

hotline-default = đường dây hỗ trợ
date-day = ngày { $day } tháng { $month } năm { $year }

## The banner, on every page that asks for something.

danger-call = Bạn đang gặp nguy hiểm? Hãy gọi { $emergency }.
danger-label = Nếu đang có nguy hiểm
danger-slow = Biểu mẫu này không dành cho trường hợp khẩn cấp. Có thể nhiều giờ sau mới có người đọc.
danger-day = Nếu việc xảy ra trong 24 giờ qua, hãy gọi điện, nhắn tin hoặc trò chuyện trực tuyến.

## The first page.

first-heading = Hãy viết cho chúng tôi
first-lead = Hãy kể cho { $hotline } chuyện đang xảy ra, bằng lời của bạn và bằng bất kỳ tiếng nào. Bạn không cần có tài khoản. Bạn không cần cho biết tên.
first-code = Cuối cùng bạn sẽ nhận được một mã gồm tám từ tiếng Anh. Với mã này, bạn có thể quay lại, viết thêm và đọc câu trả lời của chúng tôi.
first-start = Bắt đầu viết

first-back-heading = Bạn đã từng vào đây chưa?
first-back-code = Mã của bạn
first-back-hint = Tám từ hoặc tám số, đúng thứ tự. Chữ hoa hay khoảng trắng đều không sao.
first-back-return = Mở bằng mã của tôi

first-other-heading = Những cách khác để liên lạc với chúng tôi
first-other-hint = Cuộc gọi và tin nhắn có thể hiện trên hóa đơn điện thoại.
first-other-phone = Gọi
first-other-text = Nhắn tin
first-other-tty = TTY
first-other-chat = Mở trò chuyện trực tuyến
first-other-chat-hint = Phần trò chuyện nằm ở một trang web khác. Khi bạn mở, trang này sẽ đóng lại.

first-guard-heading = Biểu mẫu này bảo vệ những gì
first-guard-sealed = Những gì bạn viết được khóa lại trước khi cất giữ. Chỉ người của { $hotline } mới mở khóa được, trên một máy tính không nối mạng.
first-guard-list = Chúng tôi không lưu danh sách ai vào đây hay vào lúc nào.
first-guard-device = Chúng tôi yêu cầu trình duyệt của bạn không lưu bất cứ điều gì bạn viết ở đây.

first-limit-heading = Những gì biểu mẫu không làm được
first-limit-screen = Biểu mẫu không thể giấu màn hình của bạn khỏi người ngồi bên cạnh, hay khỏi ứng dụng theo dõi trên máy này. Nếu có người hay kiểm tra máy của bạn, hãy dùng máy khác nếu được.
first-limit-history = Biểu mẫu không thể xóa địa chỉ này khỏi lịch sử trình duyệt của bạn. Nút “Thoát ngay” ở trên cùng sẽ đóng trang và xóa những gì bạn đã viết. Lịch sử thì vẫn còn.
first-limit-breach = Nếu có kẻ đột nhập vào trang web này, họ có thể đọc những gì được gửi từ lúc đó trở đi. Những gì đã gửi trước đó vẫn được khóa.

## The code.

code-heading = Đã gửi xong. Bây giờ hãy ghi lại mã của bạn
code-lead = Mã này là cách duy nhất để xem lại những gì bạn đã gửi và câu trả lời của chúng tôi. Nếu bạn làm mất, chúng tôi không thể tìm lại giúp bạn.
code-words = Mã của bạn
code-numbers-lead = Vẫn mã đó, viết bằng số. Chỉ cần các từ (tiếng Anh) hoặc các số là đủ.
code-paper = Hãy ghi mã ra giấy và cất tờ giấy ở nơi không ai nhìn đến. Ảnh chụp màn hình có thể hiện ra trên máy khác.
code-secret = Ai có mã này cũng đọc được câu trả lời chúng tôi gửi cho bạn.
code-once = Tiếp theo, bạn có thể kiểm tra lại những gì đã ghi. Sau đó, mã sẽ không hiện lại nữa.
code-go = Tôi đã ghi lại rồi

## After it.

done-heading = Cảm ơn bạn
done-lead = Những gì bạn viết đã được khóa và cất giữ. Người của { $hotline } sẽ đọc. Có thể mất vài giờ.
done-back = Để viết thêm hoặc đọc câu trả lời, hãy trở lại địa chỉ này với mã của bạn.
done-leave = Nếu có người có thể xem máy này, hãy bấm “Thoát ngay” ở trên cùng.
done-go = Về trang đầu

## Files.

files-heading = Hình ảnh và các tệp khác
files-lead = Bạn có thể thêm hình ảnh, tin nhắn hay giấy tờ: tối đa { $count } tệp, tổng cộng { $size }. Các tệp được khóa lại như những gì bạn viết, và tên tệp cũng vậy.
files-hidden = Hình ảnh có thể chứa thông tin ẩn, như nơi chụp. Chỉ người của { $hotline } mới xem được.
files-choose = Chọn tệp
files-choose-hint = Bạn có thể chọn nhiều tệp cùng lúc.
files-add = Thêm các tệp này
files-wait = Tệp lớn có thể mất vài phút. Hãy ở lại trang này cho đến khi trang thay đổi.
files-list = Các tệp gửi kèm
files-remove = Bỏ
files-open = Thêm hình ảnh hoặc tệp khác
files-go = Tiếp tục
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB
trouble-file-many = “{ $name }” không được thêm: chỉ có chỗ cho { $count } tệp.
trouble-file-large = “{ $name }” không được thêm: tất cả các tệp cộng lại chỉ được tối đa { $size }.
trouble-file-stopped = “{ $name }” không đến được trọn vẹn, nên không được thêm. Hãy chọn lại tệp này.
trouble-file-full = “{ $name }” không được thêm: lúc này ở đây không còn chỗ cho tệp. Bạn vẫn có thể gửi những gì bạn viết.
trouble-file-not-stored = Chúng tôi không lưu được “{ $name }”, nên tệp này không được thêm. Đây là lỗi của chúng tôi. Bạn vẫn có thể gửi những gì bạn viết.
trouble-file-busy = “{ $name }” không được thêm: lúc này có nhiều người đang gửi tệp. Hãy đợi một phút rồi chọn lại tệp này.
trouble-files-gone = Các tệp bạn đã thêm không còn nữa, vì lượt truy cập của bạn đã hết. Hãy chọn lại các tệp đó.

## Coming back.

answers-heading = Câu trả lời cho bạn
answers-none = Ở đây chưa có gì.
answers-none-hint = Nếu bạn đã gửi, có thể chúng tôi chưa đọc tới. Hãy xem lại sau, khi nào an toàn. Trang này trông giống nhau với mọi mã, nên nếu bạn đang chờ câu trả lời, hãy kiểm tra lại các từ trong mã.
answers-answer = Câu trả lời, { $date }
answers-mark = Nhân viên đã đọc, { $date }
answers-more = Viết thêm
answers-more-hint = Chỉ người của { $hotline } mới đọc được. Bạn có thể viết tới { $limit } ký tự.
answers-send = Gửi thêm
answers-sent = Đã gửi. Những gì bạn viết thêm đã được khóa và cất giữ.

back = Quay lại

## What went wrong, and what to do. Nothing here ever says whether a code exists.

trouble-heading = Bạn xem lại chỗ này nhé
trouble-story-empty = Bạn chưa viết gì. Hãy viết vài chữ rồi bấm “{ ask-forward }”.
trouble-story-long = Đoạn này có { $count } ký tự, mà chỗ này chỉ chứa được { $limit }. Hãy viết ngắn lại, hoặc gửi phần còn lại sau bằng mã của bạn. Chưa có gì được gửi đi.
trouble-more-empty = Bạn chưa viết gì. Hãy viết vài chữ rồi bấm “Gửi thêm”.
trouble-more-long = Đoạn này có { $count } ký tự, mà chỗ này chỉ chứa được { $limit }. Hãy viết ngắn lại, hoặc gửi làm hai phần. Chưa có gì được gửi đi.
trouble-code-empty = Hãy nhập mã của bạn: tám từ hoặc tám số.
trouble-code-word = Từ số { $place } không có trong các từ của chúng tôi: “{ $word }”. Hãy so với những gì bạn đã ghi.
trouble-code-count = { $count ->
   *[other] Mỗi mã có tám từ. Ở đây có { $count } từ.
}
trouble-code-check = Chúng tôi biết tất cả các từ này, nhưng có một từ không đúng. Hãy so từng từ với những gì bạn đã ghi.
trouble-code-ambiguous = Có hơn một mã giống như vậy. Hãy viết đầy đủ từng từ.
trouble-readers-full = Lúc này ở đây đang có nhiều người. Mã của bạn không có vấn đề gì. Hãy đợi một phút rồi bấm lại nút.
trouble-not-read = Lúc này chúng tôi chưa lấy được câu trả lời. Đây là lỗi của chúng tôi. Hãy thử lại sau, hoặc gọi { $phone }.
trouble-not-stored = Chúng tôi không lưu được, nên chưa có gì được gửi đi. Đây là lỗi của chúng tôi. Những gì bạn viết vẫn còn đây: hãy đợi một phút rồi bấm lại nút đó, hoặc gọi { $phone }.
trouble-ended = Lượt truy cập của bạn đã hết, nên chưa có gì được gửi đi. Những gì bạn thấy ở đây là tất cả những gì chúng tôi còn giữ. Hãy xem lại rồi bấm lại nút.
trouble-code-again = Lượt truy cập của bạn đã hết. Những gì bạn viết thêm vẫn được giữ, nhưng chưa gửi đi. Hãy nhập lại mã để tiếp tục.
trouble-look-again = Trang này đã được mở hai lần, hoặc mở quá lâu. Những gì bạn thấy ở đây chưa được gửi. Hãy xem lại rồi bấm lại nút.
trouble-broken = Một số chữ bị hỏng trên đường gửi, nên bây giờ hiện ra là �. Chưa có gì được gửi đi. Hãy xem lại rồi bấm lại nút.
trouble-odd = Một phần của trang đến chỗ chúng tôi theo cách chúng tôi không nhận ra. Chưa có gì được gửi đi. Hãy xem lại rồi bấm lại nút.
trouble-unsent = Phần này chưa được gửi. Nếu bạn cũng muốn gửi, hãy bấm “Gửi”.

## Leaving.

left-link = Đi tiếp

## Pages that stand alone.

alone-back = Đến trang đầu
lost-heading = Không có trang này
lost-text = Mọi thứ ở đây đều nằm ở một địa chỉ.
method-heading = Không làm việc đó ở đây được
method-text = Hãy đến trang đầu và bắt đầu từ đó.
cookies-heading = Trình duyệt của bạn không gửi cookie
cookies-text = Biểu mẫu này cần một cookie nhỏ. Cookie này sẽ mất khi bạn đóng trình duyệt. Hãy cho phép cookie ở trang này, hoặc dùng cửa sổ riêng tư, rồi đến trang đầu. Chưa có gì được gửi đi.
foreign-heading = Cái này đến từ một trang khác
foreign-text = Để an toàn, chúng tôi chỉ nhận những gì được gửi từ trang của chúng tôi. Chưa có gì được gửi đi. Nếu bạn đã viết ở đây, hãy quay lại: những gì bạn viết có thể vẫn còn đó. Hãy sao chép, tải lại trang và gửi lần nữa.
large-heading = Nhiều quá, không gửi một lần được
large-text = Chưa có gì được gửi đi. Hãy quay lại: những gì bạn viết có thể vẫn còn đó. Hãy gửi thành từng phần nhỏ hơn.
unread-heading = Chúng tôi không đọc được
unread-text = Trình duyệt của bạn gửi biểu mẫu theo cách chúng tôi không nhận ra. Chưa có gì được gửi đi. Hãy đến trang đầu và thử lại, hoặc dùng trình duyệt khác.
busy-heading = Lúc này ở đây đang có nhiều người
busy-text = Chưa có gì được gửi đi. Hãy đợi một phút rồi tải lại trang này. Trình duyệt có thể hỏi bạn có muốn gửi lại không: hãy chọn có, và những gì bạn viết sẽ được gửi theo.
fault-heading = Ở đây có trục trặc
fault-text = Đây là lỗi của chúng tôi. Hãy đợi một phút rồi tải lại trang này. Nếu vẫn vậy, hãy gọi { $phone }.

## Said before the first question, and again before sending.

rules-heading = Hai trường hợp chúng tôi phải báo cho người khác
rules-child = Nếu có thể có người dưới 18 tuổi đang bị xâm hại hay ngược đãi, hoặc nếu bất kỳ ai có thể sắp bị hại nặng, chúng tôi báo ngay cho nhà chức trách, dù bạn đã xin chúng tôi đừng báo.
rules-after = Sau khi gửi báo cáo đi, chúng tôi không thể cho bạn biết chuyện gì xảy ra tiếp theo. Bạn có thể viết thêm sau bằng mã của bạn.

## What Leave does; shown before the first question.

leaving-heading = Trước khi bắt đầu: cách thoát ra
leaving-what = Nút “Thoát ngay” nằm ở trên cùng mỗi trang. Nút này kết thúc lượt truy cập, xóa những gì bạn đã viết và mở một trang web khác. Nếu có ai bấm Quay lại, họ không thấy gì cả.
leaving-not = Nút này không thể xóa lịch sử trình duyệt của bạn: địa chỉ trang web này vẫn còn trong đó.
leaving-advice = Nếu có người có thể xem điện thoại hay máy tính của bạn, hãy đọc phần này trước
leaving-time = Nếu bạn không làm gì trong 30 phút, lượt truy cập này sẽ kết thúc và tự xóa. Sau 4 giờ thì luôn kết thúc.
leaving-go = Đến câu hỏi đầu tiên

## Advice about the device.

advice-heading = Nếu có người có thể xem máy của bạn
advice-other = Cách an toàn nhất là dùng điện thoại hay máy tính mà người đó không bao giờ đụng đến: ở thư viện, ở nhà bạn bè, ở chỗ làm.
advice-watched = Nếu có người hay kiểm tra điện thoại của bạn, ứng dụng theo dõi có thể cho họ thấy mọi thứ, cả những gì bạn làm ở đây. Không trang web nào ngăn được điều đó.
advice-private = Cửa sổ riêng tư (còn gọi là ẩn danh) không giữ lịch sử sau khi bạn đóng lại. Nhưng công ty điện thoại, chỗ làm của bạn hay người quản lý Wi-Fi vẫn có thể thấy bạn đã vào trang này.
advice-tor = Trình duyệt Tor Browser còn giấu, không cho mạng biết bạn vào trang nào. Nếu có người hay kiểm tra điện thoại của bạn, việc có trình duyệt này có thể làm họ thấy lạ.
advice-clear = Bạn có thể xóa trang này khỏi lịch sử. Xóa hết mọi thứ cũng có thể làm người khác thấy lạ.
advice-sync = Ảnh chụp màn hình và các trang đã lưu có thể hiện ra trên những máy khác dùng chung tài khoản với bạn.
advice-back = Trở lại biểu mẫu

## Buttons on every page with a question.

ask-forward = Tiếp tục
ask-skip = Bỏ qua câu này
ask-back = Quay lại
ask-send-now = Gửi ngay
ask-more-time = Tôi cần thêm thời gian
ask-time = Lượt truy cập này sẽ kết thúc nếu trong 30 phút bạn không bấm nút nào. Bấm “{ ask-more-time }” để có lại 30 phút.
ask-optional = Bạn có thể để trống.
ask-room = Tối đa { $limit } ký tự.
ask-step = Bước { $step } trong khoảng { $steps } bước
language-label = Ngôn ngữ
language-go = Đổi ngôn ngữ

## Before sending.

consent-heading = Ai được biết?
consent-lead = Bạn quyết định chúng tôi làm gì với những điều bạn viết.
consent-field = Chúng tôi có được chia sẻ không?
consent-hotline = Chỉ giữ ở đường dây hỗ trợ (trừ hai trường hợp nêu trên)
consent-helpers = Chia sẻ với những nơi giúp đỡ (nơi tạm lánh, luật sư, bác sĩ), không chia sẻ với cảnh sát
consent-police = Chia sẻ với cảnh sát, nhưng đừng nói tôi là ai
consent-contact = Chia sẻ với cảnh sát, và cảnh sát được liên lạc với tôi
consent-blank-own = Nếu bạn không chọn gì, chúng tôi chỉ giữ ở đường dây hỗ trợ (trừ hai trường hợp nêu trên).
consent-blank-witness = Nếu bạn không chọn gì, chúng tôi có thể cho cảnh sát biết những gì bạn thấy, nhưng không nói bạn là ai.
consent-reach = Cảnh sát liên lạc với bạn cách nào thì an toàn?
consent-reach-hint = Chỉ điền nếu bạn đã chọn cho phép liên lạc với bạn. Ví dụ: một số điện thoại an toàn và giờ nào an toàn.
consent-write = Các bạn có thể viết cho tôi ở đây
consent-write-hint = Chúng tôi có thể trả lời trên trang này. Bạn đọc bằng mã của bạn.
consent-write-yes = Có, cứ viết cho tôi ở đây
consent-write-no = Không, đừng trả lời ở đây
consent-code = Cho tôi một mã để quay lại
consent-code-hint = Không có mã, bạn không thể quay lại, viết thêm hay đọc câu trả lời.
consent-code-yes = Cho tôi một mã
consent-code-no = Gửi mà không cần mã
consent-send = Gửi
consent-change = Sửa lại

## The code, checked.

check-heading = Kiểm tra xem bạn đã ghi đúng mã chưa
check-lead = Hãy nhập ba từ này trong mã của bạn, đúng như bạn đã ghi.
check-word = Từ số { $place }
check-go = Kiểm tra
check-skip = Bỏ qua bước này
check-wrong = Từ số { $place } không giống. Hãy xem lại những gì bạn đã ghi.
check-again = Cho tôi xem lại mã
code-sync = Đừng chụp ảnh màn hình này: ảnh thường tự được chép sang máy khác.

## Sent without a code.

sent-heading = Đã gửi xong
sent-lead = Bạn đã chọn không lấy mã, nên không có cách nào xem lại. Nếu bạn biết thêm điều gì, hãy viết cho chúng tôi lần nữa.

## Coming back.

return-heading = Bạn đã quay lại
return-lead = Chưa có gì hiện ra cả. Trước hết hãy nhìn quanh: có ai ở gần bạn không?
return-show = Cho tôi xem có gì
return-manage = Những việc khác bạn có thể làm
return-withdraw = Xin rút lại những gì tôi đã gửi
return-quiet = Xóa các câu trả lời cho tôi và đừng gửi nữa

withdraw-heading = Rút lại những gì bạn đã gửi
withdraw-lead = Nhân viên sẽ được báo rằng bạn muốn rút lại. Cho đến khi họ thấy lời báo này, mọi thứ vẫn như cũ.
withdraw-can = Nếu chưa chuyển gì cho ai, chúng tôi sẽ dừng lại. Những gì đã chuyển đi thì không lấy lại được. Nếu có thể có người dưới 18 tuổi đang bị xâm hại hay ngược đãi, hoặc nếu bất kỳ ai có thể sắp bị hại nặng, chúng tôi có thể phải làm tiếp.
withdraw-reason = Bạn có muốn cho biết vì sao không?
withdraw-forced = Nếu có người ép bạn làm việc này, bạn có thể cho chúng tôi biết ở đây.
withdraw-go = Rút lại
withdraw-done = Nhân viên sẽ được báo rằng bạn muốn rút lại.

quiet-heading = Xóa các câu trả lời cho tôi
quiet-lead = Bạn yêu cầu chúng tôi ngừng viết cho bạn ở đây và xóa những gì đang chờ bạn. Việc này được làm khi nhân viên mở các tin gửi đến vào lần tới. Cho đến lúc đó, những câu trả lời đang có ở đây vẫn còn.
quiet-go = Xóa các câu trả lời cho tôi
quiet-done = Nhân viên sẽ được báo rằng bạn muốn chúng tôi ngừng viết cho bạn ở đây.

## For people who can encrypt.

keys-heading = Nếu bạn biết mã hóa
keys-lead = Bạn có thể tự mã hóa lời viết hay tệp của mình bằng chương trình age trước khi gửi. Chúng tôi mã hóa thêm một lớp nữa như mọi thứ khác, và mở cả hai lớp ở đường dây hỗ trợ.
keys-version = Để dùng các khóa này, bạn cần age 1.3 hoặc mới hơn.
keys-list = Khóa công khai của chúng tôi
keys-print = Dấu vân tay của khóa (SHA-256)
keys-how = Đặt các khóa vào một tệp tên là recipients.txt, rồi chạy:
keys-paste = Dán kết quả vào phần viết, hoặc thêm như một tệp.
keys-compare = So các dấu vân tay này với những dấu bạn nhận được từ đường dây hỗ trợ bằng cách khác.
keys-link = Nếu bạn biết tự mã hóa
