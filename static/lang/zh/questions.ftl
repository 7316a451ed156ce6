# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = 这是关于谁的？
option-who-me = 我自己
option-who-someone = 我认识的人，或我看到的人
option-who-work = 我在工作中帮助的人

field-danger = 现在有人有危险吗？
option-danger-yes = 有
option-danger-no = 没有
option-danger-not-sure = 我不确定

page-call-now = 如果可以，请现在就打电话
page-call-now-text = 您说现在有人有危险。这份表单可能要过几个小时才有人看到。如果可以，请现在就打电话。

field-minor = 有没有人不到 18 岁？
option-minor-yes = 有
option-minor-maybe = 可能有
option-minor-no = 没有
option-minor-dont-know = 我不知道

field-story = 请告诉我们发生了什么事
field-story-hint = 用您自己的话写，什么语言都可以。您看到或听到了什么，是谁，在哪里，什么时候，这些都有帮助。不是什么都知道，也没关系。

page-now = 他们现在在哪里
field-know-where = 您知道他们现在在哪里吗？
option-know-where-yes = 知道
option-know-where-no = 不知道
field-where-now = 在哪里？
field-where-now-hint = 如果是关于您自己的：请写您在哪里。

field-last = 最近一次是什么时候发生的？
option-last-today = 今天
option-last-this-week = 这个星期
option-last-this-month = 这个月
option-last-longer = 更早以前
option-last-dont-know = 我不知道

field-signs = 下面哪些符合您的情况？
field-signs-hint = 符合的都可以选。都没有，就不选。
option-signs-cant-leave = 我没办法离开
option-signs-keep-id = 他们拿走了我的护照或证件，不还给我
option-signs-keep-pay = 他们扣着我的工钱
option-signs-debt = 我欠了钱，还不清
option-signs-threats = 他们威胁我或我的家人
option-signs-hurt = 他们伤害我
option-signs-sex = 他们逼我跟人发生性关系，或逼我用性换钱
option-signs-other-job = 工作跟他们当初说的不一样
option-signs-watched = 他们监视我，或监视我的手机
option-signs-police-threat = 他们说要叫警察或移民局的人来

page-my-place = 地方和人
field-place-kind = 那是什么样的地方？
field-place-kind-hint = 住家、农场、餐馆、旅馆、网上……
field-place-city = 在哪里？
field-place-city-hint = 写城市就够了。
field-who-does-it = 是谁在这样做？
field-who-does-it-hint = 名字、外号、长什么样、怎么找到他们：您知道什么都可以写。

page-needs = 您需要什么
field-needs = 您需要什么？
field-needs-hint = 需要的都可以选，也可以不选。我们不能保证每一样都做到，但我们会尽力。
option-needs-shelter = 住的地方
option-needs-way-out = 离开这里的办法
option-needs-ride = 有车来接
option-needs-doctor = 医生
option-needs-lawyer = 律师
option-needs-talk = 只想找人说说话
field-language = 您想用什么语言跟我们说话？
field-safe-to-return = 您再回到这个页面看回复，安全吗？
option-safe-to-return-yes = 安全
option-safe-to-return-no = 不安全
option-safe-to-return-not-sure = 我不确定

field-worry = 您为什么担心？

page-people = 这些人
field-people = 谁需要帮助？
field-people-hint = 有几个人，长什么样。如果知道名字，也请写上。
field-controllers = 可能是谁在控制他们？
field-controllers-hint = 名字、外号、长什么样。

page-place = 地点和时间
field-exact-place = 具体在哪里？
field-exact-place-hint = 地址、店名或公司名、哪个房间或哪一层、附近有什么。
field-when-often = 什么时候发生的？多久一次？
field-still-going = 现在还在继续吗？
option-still-going-yes = 是的
option-still-going-no = 没有了
option-still-going-dont-know = 我不知道

page-vehicle = 汽车或其他车辆
field-plate = 车牌号
field-plate-hint = 只知道一部分也可以。
field-plate-state = 车牌是哪个州或哪个国家的
field-make = 牌子和型号
field-colour = 颜色

field-online = 有没有广告、链接、用户名或电话号码？
field-online-hint = 如果有，请复制到这里。

page-know = 您是怎么知道的
field-how-know = 这件事您是怎么知道的？
field-could-guess = 会不会有人猜到是您告诉我们的？
option-could-guess-yes = 会
option-could-guess-no = 不会
option-could-guess-not-sure = 我不确定

page-police = 警察
field-told-police = 您告诉警察了吗？
option-told-police-yes = 告诉了
option-told-police-no = 没有
field-police-agency = 哪里的警察？
field-police-number = 您有报案编号吗？

page-job = 您的工作
field-job = 您做什么工作？
field-agency-kind = 您在什么样的地方工作？
field-agency-kind-hint = 学校、诊所、庇护所……

page-duty = 您的报告责任
field-mandated = 法律规定您必须报告这件事吗？（也就是“强制报告人”，mandated reporter）
option-mandated-yes = 是
option-mandated-no = 不是
option-mandated-not-sure = 我不确定
field-reported = 您已经报告了吗？
option-reported-yes = 已经报告了
option-reported-no = 还没有
field-reported-agency = 报告给了谁？
field-reported-number = 您有报告编号吗？

page-agree = 当事人想要什么
field-agree = 那个人同意您告诉我们吗？
option-agree-written = 同意，有书面同意
option-agree-spoken = 同意，口头说的
option-agree-no = 不同意
option-agree-not-asked = 我没有问过
field-wants = 那个人希望事情怎么办？
field-name-release = 那个人的名字
option-name-release-no-name = 没有本人签字同意，不要把名字告诉任何人
