# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = عمّن هذا؟
option-who-me = عنّي أنا
option-who-someone = عن شخص أعرفه أو رأيته
option-who-work = عن شخص أساعده في عملي

field-danger = هل هناك أحد في خطر الآن؟
option-danger-yes = نعم
option-danger-no = لا
option-danger-not-sure = لا أعرف تمامًا

page-call-now = يُرجى الاتصال الآن إن أمكن
page-call-now-text = قلت إن هناك أحدًا في خطر الآن. قد تمرّ ساعات قبل أن يقرأ أحد هذه الاستمارة. إن أمكنك، يُرجى الاتصال الآن.

field-minor = هل هناك أحد عمره أقل من ثمانية عشر عامًا؟
option-minor-yes = نعم
option-minor-maybe = ربما
option-minor-no = لا
option-minor-dont-know = لا أعرف

field-story = ما الذي يحدث؟
field-story-hint = بكلماتك أنت، وبأي لغة. كل ما رأيته أو سمعته يساعدنا: من، وأين، ومتى. لا بأس إن لم تكن لديك كل التفاصيل.

page-now = أين هم الآن
field-know-where = هل لديك علم بمكانهم الآن؟
option-know-where-yes = نعم
option-know-where-no = لا
field-where-now = أين؟
field-where-now-hint = إذا كان هذا عنك: أين أنت الآن.

field-last = متى حدث ذلك آخر مرة؟
option-last-today = اليوم
option-last-this-week = هذا الأسبوع
option-last-this-month = هذا الشهر
option-last-longer = قبل ذلك
option-last-dont-know = لا أعرف

field-signs = أيٌّ من هذه الأمور ينطبق؟
field-signs-hint = يمكنك اختيار كل ما ينطبق، أو عدم اختيار شيء.
option-signs-cant-leave = لا أستطيع المغادرة
option-signs-keep-id = أخذوا جواز سفري أو هويتي ولا يعيدونها إليّ
option-signs-keep-pay = يأخذون أجر عملي
option-signs-debt = عليّ دين لا أستطيع سداده
option-signs-threats = يهدّدونني أو يهدّدون عائلتي
option-signs-hurt = يؤذونني
option-signs-sex = يجبرونني على ممارسة الجنس، أو على ممارسته مقابل المال
option-signs-other-job = العمل ليس كما قالوا
option-signs-watched = يراقبونني أو يراقبون هاتفي
option-signs-police-threat = يقولون إنهم سيتصلون بالشرطة أو بدائرة الهجرة

page-my-place = المكان والناس
field-place-kind = أي نوع من الأماكن هو؟
field-place-kind-hint = بيت، مزرعة، مطعم، فندق، على الإنترنت…
field-place-city = أين هو؟
field-place-city-hint = تكفي المدينة.
field-who-does-it = من يفعل هذا؟
field-who-does-it-hint = أسماء، ألقاب، أشكالهم، كيف يمكن العثور عليهم: كل ما لديك.

page-needs = ما يلزمك
field-needs = ماذا يلزمك؟
field-needs-hint = يمكنك اختيار كل ما ينطبق، أو عدم اختيار شيء. لا نستطيع أن نعدك بكل واحد منها، لكننا سنحاول.
option-needs-shelter = مكان للإقامة
option-needs-way-out = طريقة للخروج من هذا
option-needs-ride = من يوصلني
option-needs-doctor = طبيب
option-needs-lawyer = محامٍ
option-needs-talk = أن أتحدث مع أحد فقط
field-language = بأي لغة نتحدث معك؟
field-safe-to-return = هل العودة إلى هذه الصفحة وقراءة ردّ أمر آمن لك؟
option-safe-to-return-yes = نعم
option-safe-to-return-no = لا
option-safe-to-return-not-sure = لا أعرف تمامًا

field-worry = ما الذي يقلقك؟

page-people = الناس
field-people = من يحتاج إلى مساعدة؟
field-people-hint = كم عددهم، وما أشكالهم، وأسماؤهم إن كانت معروفة لك.
field-controllers = من الذي ربما يتحكّم بهم؟
field-controllers-hint = أسماء، ألقاب، أشكالهم.

page-place = المكان والوقت
field-exact-place = أين بالضبط؟
field-exact-place-hint = العنوان، اسم المحل أو الشركة، الغرفة أو الطابق، ما يوجد بالقرب.
field-when-often = متى، وكم مرة؟
field-still-going = هل ما زال هذا مستمرًا؟
option-still-going-yes = نعم
option-still-going-no = لا
option-still-going-dont-know = لا أعرف

page-vehicle = سيارة أو مركبة أخرى
field-plate = رقم اللوحة
field-plate-hint = يكفي جزء منه.
field-plate-state = ولاية اللوحة أو بلدها
field-make = ماركة المركبة وطرازها
field-colour = اللون

field-online = هل هناك إعلانات أو روابط أو أسماء مستخدمين أو أرقام هواتف؟
field-online-hint = إن كانت لديك، يمكنك نسخها هنا.

page-know = كيف عرفت
field-how-know = كيف عرفت بهذا؟
field-could-guess = هل يمكن أن يخمّن أحد أن الخبر جاء منك؟
option-could-guess-yes = نعم
option-could-guess-no = لا
option-could-guess-not-sure = لا أعرف تمامًا

page-police = الشرطة
field-told-police = هل أخبرت الشرطة؟
option-told-police-yes = نعم
option-told-police-no = لا
field-police-agency = أي شرطة؟
field-police-number = هل لديك رقم البلاغ؟

page-job = عملك
field-job = ما عملك؟
field-agency-kind = في أي نوع من الأماكن عملك؟
field-agency-kind-hint = مدرسة، عيادة، مأوى…

page-duty = واجبك في الإبلاغ
field-mandated = هل يوجب القانون عليك الإبلاغ عن هذا (mandated reporter)؟
option-mandated-yes = نعم
option-mandated-no = لا
option-mandated-not-sure = لا أعرف تمامًا
field-reported = هل أبلغت عن هذا من قبل؟
option-reported-yes = نعم
option-reported-no = لا
field-reported-agency = من أبلغت؟
field-reported-number = هل لديك رقم البلاغ؟

page-agree = ما يريده الشخص
field-agree = هل يوافق الشخص على إخبارنا؟
option-agree-written = نعم، كتابةً
option-agree-spoken = نعم، بالكلام
option-agree-no = لا
option-agree-not-asked = لم أسأل
field-wants = ماذا يريد الشخص أن يحدث؟
field-name-release = اسم الشخص
option-name-release-no-name = لا تذكروا الاسم لأحد من دون موافقة موقّعة
