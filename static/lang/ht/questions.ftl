# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = Sou ki moun sa ye?
option-who-me = Mwen menm
option-who-someone = Yon moun mwen konnen oswa mwen te wè
option-who-work = Yon moun m ap ede nan travay mwen

field-danger = Èske gen yon moun ki an danje kounye a?
option-danger-yes = Wi
option-danger-no = Non
option-danger-not-sure = Mwen pa fin sèten

page-call-now = Rele kounye a si w kapab
page-call-now-text = Ou di gen yon moun ki an danje kounye a. Sa ka pran plizyè èdtan san pèsonn pa li fòmilè sa a. Si w kapab, rele kounye a.

field-minor = Èske gen yon moun ki gen mwens pase 18 an?
option-minor-yes = Wi
option-minor-maybe = Petèt
option-minor-no = Non
option-minor-dont-know = Mwen pa konnen

field-story = Di nou sa k ap pase
field-story-hint = Sèvi ak pwòp mo pa w, nan nenpòt lang. Sa w te wè oswa tande, ki moun, ki kote ak ki lè: tout sa ka ede. Pa gen pwoblèm si w pa konnen tout bagay.

page-now = Kote moun nan ye kounye a
field-know-where = Èske w konnen kote moun nan ye kounye a?
option-know-where-yes = Wi
option-know-where-no = Non
field-where-now = Ki kote?
field-where-now-hint = Si se sou ou menm: kote w ye a.

field-last = Ki lè sa te rive pou dènye fwa?
option-last-today = Jodi a
option-last-this-week = Semèn sa a
option-last-this-month = Mwa sa a
option-last-longer = Sa gen plis tan
option-last-dont-know = Mwen pa konnen

field-signs = Kilès nan bagay sa yo k ap rive w?
field-signs-hint = Chwazi tout sa k ap rive w, oswa pa chwazi anyen.
option-signs-cant-leave = Mwen pa ka ale
option-signs-keep-id = Yo kenbe paspò m oswa pyès idantite m
option-signs-keep-pay = Yo kenbe lajan travay mwen
option-signs-debt = Mwen dwe lajan mwen pa ka fin peye
option-signs-threats = Yo menase m oswa yo menase fanmi m
option-signs-hurt = Yo fè m mal
option-signs-sex = Yo fòse m fè sèks, oswa fè sèks pou lajan
option-signs-other-job = Travay la pa sa yo te di a
option-signs-watched = Y ap siveye m oswa y ap siveye telefòn mwen
option-signs-police-threat = Yo di y ap rele lapolis oswa imigrasyon

page-my-place = Kote a ak moun yo
field-place-kind = Ki kalite kote li ye?
field-place-kind-hint = Yon kay, yon fèm, yon restoran, yon otèl, sou entènèt…
field-place-city = Ki kote sa ye?
field-place-city-hint = Non vil la sifi.
field-who-does-it = Ki moun k ap fè sa?
field-who-does-it-hint = Non, ti non, kijan yo sanble, kijan pou jwenn yo: tout sa w konnen.

page-needs = Sa w bezwen
field-needs = Kisa w bezwen?
field-needs-hint = Chwazi tout sa w bezwen, oswa pa chwazi anyen. Nou pa ka pwomèt chak bagay sa yo, men n ap eseye.
option-needs-shelter = Yon kote pou m rete
option-needs-way-out = Yon fason pou m soti nan sa
option-needs-ride = Yon moun pou mennen m ale
option-needs-doctor = Yon doktè
option-needs-lawyer = Yon avoka
option-needs-talk = Jis pou m pale
field-language = Nan ki lang ou vle pale ak nou?
field-safe-to-return = Èske w ka tounen sou paj sa a pou li yon repons san danje?
option-safe-to-return-yes = Wi
option-safe-to-return-no = Non
option-safe-to-return-not-sure = Mwen pa fin sèten

field-worry = Poukisa sa ap enkyete w?

page-people = Moun yo
field-people = Ki moun ki bezwen èd?
field-people-hint = Konben moun, kijan yo sanble, non yo si w konnen yo.
field-controllers = Ki moun petèt k ap kontwole yo?
field-controllers-hint = Non, ti non, kijan yo sanble.

page-place = Ki kote ak ki lè
field-exact-place = Ki kote egzakteman?
field-exact-place-hint = Adrès, non yon biznis, chanm oswa etaj, sa ki toupre.
field-when-often = Ki lè, epi konbyen fwa?
field-still-going = Èske sa ap kontinye toujou?
option-still-going-yes = Wi
option-still-going-no = Non
option-still-going-dont-know = Mwen pa konnen

page-vehicle = Yon machin oswa yon lòt veyikil
field-plate = Plak machin nan
field-plate-hint = Menm yon pati ladan l bon.
field-plate-state = Eta oswa peyi plak la
field-make = Mak ak modèl
field-colour = Koulè

field-online = Èske gen anons, lyen, non itilizatè oswa nimewo telefòn?
field-online-hint = Kopye yo isit la si w genyen yo.

page-know = Kijan w fè konnen
field-how-know = Kijan w fè konnen sa?
field-could-guess = Èske yon moun ta ka devine se ou ki te di nou sa?
option-could-guess-yes = Wi
option-could-guess-no = Non
option-could-guess-not-sure = Mwen pa fin sèten

page-police = Lapolis
field-told-police = Èske w te di lapolis sa?
option-told-police-yes = Wi
option-told-police-no = Non
field-police-agency = Ki lapolis?
field-police-number = Èske w gen yon nimewo rapò?

page-job = Travay ou
field-job = Ki travay ou fè?
field-agency-kind = Nan ki kalite kote w travay?
field-agency-kind-hint = Yon lekòl, yon klinik, yon abri…

page-duty = Si w oblije fè rapò
field-mandated = Èske lalwa di ou oblije rapòte sa (an angle, « mandated reporter »)?
option-mandated-yes = Wi
option-mandated-no = Non
option-mandated-not-sure = Mwen pa fin sèten
field-reported = Èske w rapòte l deja?
option-reported-yes = Wi
option-reported-no = Non
field-reported-agency = Bay ki moun?
field-reported-number = Èske w gen yon nimewo rapò?

page-agree = Sa moun nan vle
field-agree = Èske moun nan dakò pou w di nou sa?
option-agree-written = Wi, sou papye
option-agree-spoken = Wi, li te di m sa
option-agree-no = Non
option-agree-not-asked = Mwen pa mande l
field-wants = Kisa moun nan vle ki fèt?
field-name-release = Non moun nan
option-name-release-no-name = Pa bay pèsonn non moun nan san yon otorizasyon ki siyen
