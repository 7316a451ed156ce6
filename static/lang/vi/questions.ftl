# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = Chuyện này về ai?
option-who-me = Về tôi
option-who-someone = Về một người tôi quen hoặc đã thấy
option-who-work = Về một người tôi giúp trong công việc

field-danger = Lúc này có ai đang gặp nguy hiểm không?
option-danger-yes = Có
option-danger-no = Không
option-danger-not-sure = Tôi không chắc

page-call-now = Hãy gọi ngay nếu bạn có thể
page-call-now-text = Bạn nói có người đang gặp nguy hiểm lúc này. Có thể nhiều giờ nữa vẫn chưa có ai đọc biểu mẫu này. Nếu được, hãy gọi ngay.

field-minor = Có ai dưới 18 tuổi không?
option-minor-yes = Có
option-minor-maybe = Có thể
option-minor-no = Không
option-minor-dont-know = Tôi không biết

field-story = Hãy kể cho chúng tôi chuyện đang xảy ra
field-story-hint = Hãy dùng lời của bạn, bằng bất kỳ tiếng nào. Bạn đã thấy hay nghe gì, ai, ở đâu, khi nào: điều gì cũng có ích. Bạn không biết hết cũng không sao.

page-now = Người đó đang ở đâu
field-know-where = Bạn có biết người đó đang ở đâu không?
option-know-where-yes = Có
option-know-where-no = Không
field-where-now = Ở đâu?
field-where-now-hint = Nếu đây là chuyện của bạn: bạn đang ở đâu.

field-last = Lần gần đây nhất chuyện này xảy ra là khi nào?
option-last-today = Hôm nay
option-last-this-week = Tuần này
option-last-this-month = Tháng này
option-last-longer = Lâu hơn nữa
option-last-dont-know = Tôi không biết

field-signs = Những điều nào đúng với bạn?
field-signs-hint = Chọn tất cả những điều đúng, hoặc không chọn gì.
option-signs-cant-leave = Tôi không thể bỏ đi
option-signs-keep-id = Họ giữ hộ chiếu hoặc giấy tờ của tôi
option-signs-keep-pay = Họ giữ tiền công của tôi
option-signs-debt = Tôi mắc nợ mà không trả hết được
option-signs-threats = Họ đe dọa tôi hoặc gia đình tôi
option-signs-hurt = Họ làm tôi đau
option-signs-sex = Họ bắt tôi quan hệ tình dục, hoặc làm việc đó để lấy tiền
option-signs-other-job = Công việc không như họ đã nói
option-signs-watched = Họ theo dõi tôi hoặc điện thoại của tôi
option-signs-police-threat = Họ nói sẽ gọi cảnh sát hoặc sở di trú

page-my-place = Nơi chốn và những người ở đó
field-place-kind = Đó là nơi như thế nào?
field-place-kind-hint = Nhà ở, nông trại, nhà hàng, khách sạn, trên mạng…
field-place-city = Nơi đó ở đâu?
field-place-city-hint = Chỉ cần tên thành phố là đủ.
field-who-does-it = Ai đang làm việc này?
field-who-does-it-hint = Tên, biệt danh, họ trông thế nào, tìm họ ở đâu: bất cứ điều gì bạn biết.

page-needs = Bạn cần gì
field-needs = Bạn cần gì?
field-needs-hint = Chọn tất cả những gì bạn cần, hoặc không chọn gì. Chúng tôi không hứa được từng điều, nhưng sẽ cố gắng.
option-needs-shelter = Một chỗ ở
option-needs-way-out = Một cách để thoát ra
option-needs-ride = Có người chở đi
option-needs-doctor = Bác sĩ
option-needs-lawyer = Luật sư
option-needs-talk = Chỉ cần nói chuyện
field-language = Bạn muốn nói chuyện với chúng tôi bằng tiếng gì?
field-safe-to-return = Bạn quay lại trang này để đọc câu trả lời thì có an toàn không?
option-safe-to-return-yes = Có
option-safe-to-return-no = Không
option-safe-to-return-not-sure = Tôi không chắc

field-worry = Vì sao bạn lo?

page-people = Những người liên quan
field-people = Ai cần được giúp?
field-people-hint = Có bao nhiêu người, họ trông thế nào, tên của họ nếu bạn biết.
field-controllers = Ai có thể đang kiểm soát họ?
field-controllers-hint = Tên, biệt danh, trông thế nào.

page-place = Nơi chốn và thời gian
field-exact-place = Chính xác là ở đâu?
field-exact-place-hint = Địa chỉ, tên cửa tiệm, phòng hoặc tầng, gần đó có gì.
field-when-often = Khi nào, và có thường xuyên không?
field-still-going = Chuyện đó còn đang xảy ra không?
option-still-going-yes = Có
option-still-going-no = Không
option-still-going-dont-know = Tôi không biết

page-vehicle = Xe hơi hoặc xe khác
field-plate = Biển số xe
field-plate-hint = Một phần cũng được.
field-plate-state = Biển số của tiểu bang hay nước nào
field-make = Hãng và kiểu xe
field-colour = Màu

field-online = Có quảng cáo, đường dẫn, tên người dùng hay số điện thoại nào không?
field-online-hint = Nếu có, hãy chép vào đây.

page-know = Vì sao bạn biết
field-how-know = Làm sao bạn biết chuyện này?
field-could-guess = Có ai đoán ra được chính bạn đã kể cho chúng tôi không?
option-could-guess-yes = Có
option-could-guess-no = Không
option-could-guess-not-sure = Tôi không chắc

page-police = Cảnh sát
field-told-police = Bạn đã báo cảnh sát chưa?
option-told-police-yes = Rồi
option-told-police-no = Chưa
field-police-agency = Cảnh sát nào?
field-police-number = Bạn có số hồ sơ không?

page-job = Công việc của bạn
field-job = Bạn làm nghề gì?
field-agency-kind = Bạn làm việc ở nơi như thế nào?
field-agency-kind-hint = Trường học, phòng khám, nơi tạm lánh…

page-duty = Bạn có phải báo không
field-mandated = Luật có buộc bạn phải báo chuyện này không (tiếng Anh là “mandated reporter”)?
option-mandated-yes = Có
option-mandated-no = Không
option-mandated-not-sure = Tôi không chắc
field-reported = Bạn đã báo chưa?
option-reported-yes = Rồi
option-reported-no = Chưa
field-reported-agency = Báo cho ai?
field-reported-number = Bạn có số hồ sơ không?

page-agree = Người đó muốn gì
field-agree = Người đó có đồng ý để bạn kể cho chúng tôi không?
option-agree-written = Có, viết ra giấy
option-agree-spoken = Có, họ đã nói vậy
option-agree-no = Không
option-agree-not-asked = Tôi chưa hỏi
field-wants = Người đó muốn điều gì xảy ra?
field-name-release = Tên của người đó
option-name-release-no-name = Không cho ai biết tên của người đó nếu không có giấy đồng ý có chữ ký
