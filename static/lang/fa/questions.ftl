# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = این دربارهٔ چه کسی است؟
option-who-me = خودم
option-who-someone = کسی که می‌شناسم یا دیده‌ام
option-who-work = کسی که در کارم به او کمک می‌کنم

field-danger = آیا همین حالا کسی در خطر است؟
option-danger-yes = بله
option-danger-no = نه
option-danger-not-sure = مطمئن نیستم

page-call-now = اگر می‌توانید همین حالا تلفن کنید
page-call-now-text = گفتید که همین حالا کسی در خطر است. ممکن است ساعت‌ها طول بکشد تا کسی این فرم را بخواند. اگر می‌توانید، همین حالا تلفن کنید.

field-minor = آیا کسی کمتر از هجده سال دارد؟
option-minor-yes = بله
option-minor-maybe = شاید
option-minor-no = نه
option-minor-dont-know = نمی‌دانم

field-story = به ما بگویید چه اتفاقی دارد می‌افتد
field-story-hint = با کلمه‌های خودتان و به هر زبانی که می‌خواهید. هرچه دیده یا شنیده‌اید کمک می‌کند: چه کسی، کجا و کی. اگر همه چیز را نمی‌دانید، اشکالی ندارد.

page-now = الان کجا هستند
field-know-where = می‌دانید الان کجا هستند؟
option-know-where-yes = بله
option-know-where-no = نه
field-where-now = کجا؟
field-where-now-hint = اگر دربارهٔ خودتان است: بگویید کجا هستید.

field-last = آخرین بار کی اتفاق افتاد؟
option-last-today = امروز
option-last-this-week = این هفته
option-last-this-month = این ماه
option-last-longer = قبل‌تر از این
option-last-dont-know = نمی‌دانم

field-signs = کدام‌یک از این‌ها درست است؟
field-signs-hint = هر چند تا که درست است انتخاب کنید، یا هیچ‌کدام.
option-signs-cant-leave = نمی‌توانم بروم
option-signs-keep-id = گذرنامه یا کارت شناسایی‌ام را نگه داشته‌اند
option-signs-keep-pay = دستمزدم را برمی‌دارند
option-signs-debt = بدهی‌ای دارم که نمی‌توانم پس بدهم
option-signs-threats = من یا خانواده‌ام را تهدید می‌کنند
option-signs-hurt = به من آسیب می‌زنند
option-signs-sex = مجبورم می‌کنند رابطهٔ جنسی داشته باشم، یا در برابر پول این کار را بکنم
option-signs-other-job = کار آن چیزی نیست که گفته بودند
option-signs-watched = من یا گوشی‌ام را زیر نظر دارند
option-signs-police-threat = می‌گویند به پلیس یا ادارهٔ مهاجرت زنگ می‌زنند

page-my-place = محل و آدم‌ها
field-place-kind = چه جور جایی است؟
field-place-kind-hint = خانه، مزرعه، رستوران، هتل، اینترنت…
field-place-city = کجاست؟
field-place-city-hint = نام شهر کافی است.
field-who-does-it = چه کسی این کار را می‌کند؟
field-who-does-it-hint = نام‌ها، لقب‌ها، چه شکلی هستند، چطور می‌شود پیدایشان کرد: هرچه می‌دانید.

page-needs = چه لازم دارید
field-needs = چه لازم دارید؟
field-needs-hint = هر چند تا که لازم دارید انتخاب کنید، یا هیچ‌کدام. نمی‌توانیم قول همهٔ این‌ها را بدهیم، ولی تلاش می‌کنیم.
option-needs-shelter = جایی برای ماندن
option-needs-way-out = راهی برای بیرون آمدن
option-needs-ride = وسیله‌ای برای رفتن
option-needs-doctor = پزشک
option-needs-lawyer = وکیل
option-needs-talk = فقط حرف زدن
field-language = می‌خواهید به چه زبانی با ما حرف بزنید؟
field-safe-to-return = آیا برایتان امن است که به این صفحه برگردید و پاسخ را بخوانید؟
option-safe-to-return-yes = بله
option-safe-to-return-no = نه
option-safe-to-return-not-sure = مطمئن نیستم

field-worry = چرا نگران هستید؟

page-people = آدم‌ها
field-people = چه کسی کمک لازم دارد؟
field-people-hint = چند نفرند، چه شکلی هستند، و نامشان اگر می‌دانید.
field-controllers = چه کسی ممکن است اختیارشان را در دست داشته باشد؟
field-controllers-hint = نام‌ها، لقب‌ها، چه شکلی هستند.

page-place = محل و زمان
field-exact-place = دقیقاً کجا؟
field-exact-place-hint = نشانی، نام مغازه یا شرکت، اتاق یا طبقه، چه چیزی نزدیک آن است.
field-when-often = کی، و هر چند وقت یک بار؟
field-still-going = آیا هنوز ادامه دارد؟
option-still-going-yes = بله
option-still-going-no = نه
option-still-going-dont-know = نمی‌دانم

page-vehicle = خودرو یا وسیلهٔ نقلیهٔ دیگر
field-plate = شمارهٔ پلاک
field-plate-hint = بخشی از آن هم خوب است.
field-plate-state = پلاک مال کدام ایالت یا کشور است
field-make = نام خودرو و مدل آن
field-colour = رنگ

field-online = آیا آگهی، لینک، نام کاربری یا شمارهٔ تلفنی هست؟
field-online-hint = اگر دارید، اینجا کپی کنید.

page-know = از کجا می‌دانید
field-how-know = از کجا این را می‌دانید؟
field-could-guess = آیا ممکن است کسی حدس بزند که شما به ما گفته‌اید؟
option-could-guess-yes = بله
option-could-guess-no = نه
option-could-guess-not-sure = مطمئن نیستم

page-police = پلیس
field-told-police = آیا به پلیس گفته‌اید؟
option-told-police-yes = بله
option-told-police-no = نه
field-police-agency = کدام پلیس؟
field-police-number = شمارهٔ گزارش دارید؟

page-job = کار شما
field-job = کار شما چیست؟
field-agency-kind = در چه جور جایی کار می‌کنید؟
field-agency-kind-hint = مدرسه، درمانگاه، خانهٔ امن…

page-duty = وظیفهٔ شما برای گزارش دادن
field-mandated = آیا قانون می‌گوید که شما باید این را گزارش بدهید (mandated reporter)؟
option-mandated-yes = بله
option-mandated-no = نه
option-mandated-not-sure = مطمئن نیستم
field-reported = آیا قبلاً آن را گزارش داده‌اید؟
option-reported-yes = بله
option-reported-no = نه
field-reported-agency = به چه کسی؟
field-reported-number = شمارهٔ گزارش دارید؟

page-agree = آن شخص چه می‌خواهد
field-agree = آیا آن شخص موافق است که شما به ما بگویید؟
option-agree-written = بله، کتبی
option-agree-spoken = بله، خودش گفته است
option-agree-no = نه
option-agree-not-asked = نپرسیده‌ام
field-wants = می‌خواهد چه بشود؟
field-name-release = نام او
option-name-release-no-name = بدون رضایت‌نامهٔ امضاشده، نام او را به هیچ‌کس ندهید
