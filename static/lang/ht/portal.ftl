# The words of the pages a tipster meets.
#
# Plain words, short sentences, for a reader of eleven. These come from the
# portal's settings: { $hotline }, { $emergency }, { $phone }, { $text }, { $tty }.

# The title of every page. It stands in the browser's history, so it is neutral.
title = Fòmilè

# The button that is first on every page.
leave = Soti kounye a

# The address of this place, for a screen reader.
leave-label = Soti vit sou paj sa a

hotline-default = liy èd la
date-day = { $day } { $month ->
    [1] janvye
    [2] fevriye
    [3] mas
    [4] avril
    [5] me
    [6] jen
    [7] jiyè
    [8] out
    [9] septanm
    [10] oktòb
    [11] novanm
   *[12] desanm
} { $year }

## The banner, on every page that asks for something.

danger-call = Ou an danje kounye a? Rele { $emergency }.
danger-label = Si gen danje kounye a
danger-slow = Fòmilè sa a pa pou ijans. Sa ka pran plizyè èdtan anvan yon moun li sa w ekri a.
danger-day = Si sa rive nan dènye 24 èdtan yo, rele, voye tèks oswa sèvi ak tchat la.

## The first page.

first-heading = Ekri nou
first-lead = Di { $hotline } sa k ap pase, ak pwòp mo pa w, nan nenpòt lang. Ou pa bezwen gen yon kont. Ou pa oblije bay non w.
first-code = Alafen, w ap jwenn yon kòd ki gen uit mo an angle. Avèk kòd la, ou ka tounen, ajoute lòt bagay, epi li repons nou an.
first-start = Kòmanse ekri

first-back-heading = Èske w te vin isit la deja?
first-back-code = Kòd ou a
first-back-hint = Uit mo oswa uit nimewo, nan bon lòd la. Majiskil ak espas pa konte.
first-back-return = Antre ak kòd mwen an

first-other-heading = Lòt fason pou w kontakte nou
first-other-hint = Apèl ak mesaj tèks ka parèt sou bòdwo telefòn nan.
first-other-phone = Rele
first-other-text = Voye yon mesaj tèks
first-other-tty = TTY
first-other-chat = Louvri tchat an dirèk la
first-other-chat-hint = Tchat la sou yon lòt sit. Lè w louvri l, paj sa a fèmen.

first-guard-heading = Sa fòmilè sa a pwoteje
first-guard-sealed = Sa w ekri a fèmen ak kle anvan nou sere l. Se sèlman moun k ap travay nan { $hotline } ki ka louvri l, sou yon òdinatè yo kenbe san entènèt.
first-guard-list = Nou pa kenbe okenn lis moun ki vin isit la, ni ki lè yo vini.
first-guard-device = Nou mande navigatè w la pou l pa sere anyen nan sa w ekri isit la.

first-limit-heading = Sa li pa ka fè
first-limit-screen = Li pa ka kache ekran w pou yon moun ki bò kote w, ni pou yon aplikasyon espyon ki sou aparèy sa a. Si yon moun konn fouye aparèy ou a, sèvi ak yon lòt si w kapab.
first-limit-history = Li pa ka retire adrès sa a nan istorik navigatè w la. Bouton « Soti kounye a », anwo a, fèmen paj la epi efase sa w te ekri. Istorik la rete.
first-limit-breach = Si yon moun rive antre sou sit sa a san pèmisyon, li ta ka li sa yo voye apati lè sa a. Sa yo te voye anvan rete fèmen ak kle.

## The code.

code-heading = Mesaj ou a ale. Kounye a, ekri kòd ou a
code-lead = Kòd sa a se sèl fason pou w tounen jwenn sa w te voye a, ak repons nou an. Si w pèdi l, nou pa ka jwenn li pou ou.
code-words = Kòd ou a
code-numbers-lead = Men menm kòd la an nimewo. Mo yo (an angle) oswa nimewo yo, nenpòt nan yo sifi.
code-paper = Ekri l sou yon papye, epi sere papye a yon kote pèsonn pa gade. Yon foto ekran an ka rive sou lòt aparèy.
code-secret = Nenpòt moun ki gen kòd la ka li repons nou ba ou yo.
code-once = Nan pwochen etap la, ou ka verifye sa w te note a. Apre sa, kòd la p ap parèt ankò.
code-go = Mwen ekri l deja

## After it.

done-heading = Mèsi
done-lead = Sa w te ekri a fèmen ak kle epi li sere. Yon moun k ap travay nan { $hotline } pral li l. Sa ka pran kèk èdtan.
done-back = Pou ajoute lòt bagay oswa pou li repons nou an, tounen nan adrès sa a ak kòd ou a.
done-leave = Si yon moun ka gade aparèy sa a, peze « Soti kounye a », anwo a.
done-go = Tounen sou premye paj la

## Files.

files-heading = Foto ak lòt fichye
files-lead = Ou ka ajoute foto, mesaj oswa papye: jiska { $count } fichye, { $size } antou. Yo fèmen ak kle menm jan ak sa w ekri a, e non yo tou.
files-hidden = Foto ka gen enfòmasyon kache ladan yo, tankou ki kote yo te pran yo. Se sèlman moun k ap travay nan { $hotline } ki ka wè yo.
files-choose = Chwazi fichye
files-choose-hint = Ou ka chwazi plizyè yon sèl kou.
files-add = Ajoute fichye sa yo
files-wait = Gwo fichye ka pran kèk minit. Rete sou paj sa a jiskaske li chanje.
files-list = Fichye k ap ale ansanm ak sa w ekri a
files-remove = Retire
files-open = Ajoute foto oswa lòt fichye
files-go = Kontinye
size-kb = { $n } Ko
size-mb = { $n } Mo
size-gb = { $n } Go
trouble-file-many = Nou pa ajoute « { $name } »: gen plas pou { $count } fichye.
trouble-file-large = Nou pa ajoute « { $name } »: tout fichye yo ansanm pa ka depase { $size }.
trouble-file-stopped = « { $name } » pa rive an antye, kidonk nou pa ajoute l. Chwazi l ankò.
trouble-file-full = Nou pa ajoute « { $name } »: pa gen plas pou fichye isit la kounye a. Ou ka toujou voye sa w ekri a.
trouble-file-not-stored = Nou pa t ka sere « { $name } », kidonk nou pa ajoute l. Se fòt pa nou. Ou ka toujou voye sa w ekri a.
trouble-file-busy = Nou pa ajoute « { $name } »: anpil moun ap voye fichye kounye a. Tann yon minit, epi chwazi l ankò.
trouble-files-gone = Fichye ou te ajoute yo pa la ankò, paske vizit ou a te fini. Chwazi yo ankò.

## Coming back.

answers-heading = Repons pou ou
answers-none = Poko gen anyen isit la.
answers-none-hint = Si w te voye yon bagay, petèt nou poko li l. Tounen gade pita, lè pa gen danje. Paj sa a parèt menm jan an pou tout kòd: si w t ap tann yon repons, verifye mo ki nan kòd ou a.
answers-answer = Repons { $date }
answers-mark = Ekip nou an li l, { $date }
answers-more = Ajoute lòt bagay
answers-more-hint = Se sèlman moun k ap travay nan { $hotline } ki ka li l. Gen plas pou { $limit } karaktè.
answers-send = Voye plis
answers-sent = Li ale. Sa w ajoute a fèmen ak kle epi li sere.

back = Tounen

## What went wrong, and what to do. Nothing here ever says whether a code exists.

trouble-heading = Tanpri, gade sa
trouble-story-empty = Poko gen anyen ki ekri. Ekri kèk mo, epi peze « { ask-forward } ».
trouble-story-long = Sa a gen { $count } karaktè, men se plas pou { $limit } ki genyen. Fè l pi kout, oswa voye rès la apre ak kòd ou a. Anyen poko ale.
trouble-more-empty = Poko gen anyen ki ekri. Ekri kèk mo, epi peze « Voye plis ».
trouble-more-long = Sa a gen { $count } karaktè, men se plas pou { $limit } ki genyen. Fè l pi kout, oswa voye l an de moso. Anyen poko ale.
trouble-code-empty = Ekri kòd ou a: uit mo oswa uit nimewo.
trouble-code-word = Mo nimewo { $place } se pa youn nan mo nou yo: « { $word } ». Konpare l ak sa w te note a.
trouble-code-count = { $count ->
   *[other] Yon kòd gen uit mo. Isit la gen { $count }.
}
trouble-code-check = Nou konnen tout mo sa yo, men youn ladan yo se pa bon mo a. Konpare chak mo ak sa w te note a.
trouble-code-ambiguous = Gen plis pase yon kòd ki ka koresponn. Ekri chak mo an antye.
trouble-readers-full = Gen anpil moun isit la kounye a. Kòd ou a bon. Tann yon minit, epi peze bouton an ankò.
trouble-not-read = Nou pa ka jwenn repons yo kounye a. Se fòt pa nou. Eseye ankò pita, oswa rele { $phone }.
trouble-not-stored = Nou pa t ka sere sa a, kidonk anyen pa ale. Se fòt pa nou. Sa w te ekri a toujou la: tann yon minit epi peze bouton an ankò, oswa rele { $phone }.
trouble-ended = Vizit ou a te fini deja, kidonk anyen poko ale. Sa w wè la a se tout sa ki rete nan men nou. Gade l byen, epi peze bouton an ankò.
trouble-code-again = Vizit ou a te fini deja. Nou kenbe sa w ajoute a, men li poko ale. Ekri kòd ou a ankò pou w kontinye.
trouble-look-again = Paj sa a te louvri de fwa, oswa li te rete louvri lontan. Sa w wè la a poko ale. Gade l byen, epi peze bouton an ankò.
trouble-broken = Kèk lèt gate sou wout la, epi kounye a yo parèt tankou �. Anyen poko ale. Gade l byen, epi peze bouton an ankò.
trouble-odd = Yon pati nan paj la rive jwenn nou yon jan nou pa konnen. Anyen poko ale. Gade l byen, epi peze bouton an ankò.
trouble-unsent = Sa w ekri la a poko ale. Si w vle voye l tou, peze « Voye ».

## Leaving.

left-link = Kontinye

## Pages that stand alone.

alone-back = Ale sou premye paj la
lost-heading = Paj sa a pa egziste
lost-text = Tout bagay isit la nan yon sèl adrès.
method-heading = Ou pa ka fè sa isit la
method-text = Ale sou premye paj la epi kòmanse la.
cookies-heading = Navigatè w la pa voye okenn cookie
cookies-text = Fòmilè sa a bezwen yon ti cookie, ki disparèt lè w fèmen navigatè a. Pèmèt cookie pou sit sa a, oswa sèvi ak yon fenèt prive, epi ale sou premye paj la. Anyen pa ale.
foreign-heading = Sa a soti sou yon lòt paj
foreign-text = Pou sekirite, nou pran sèlman sa ki soti sou paj pa nou an. Anyen pa ale. Si se isit la w te ekri l, tounen dèyè: sa w te ekri a ka toujou la. Kopye l, chaje paj la ankò, epi voye l yon lòt fwa.
large-heading = Sa a twòp pou yon sèl kou
large-text = Anyen pa ale. Tounen dèyè: sa w te ekri a ka toujou la. Voye l an ti moso.
unread-heading = Nou pa t ka li sa
unread-text = Navigatè w la voye fòmilè a yon jan nou pa konnen. Anyen pa ale. Ale sou premye paj la epi eseye ankò, oswa sèvi ak yon lòt navigatè.
busy-heading = Gen anpil moun isit la kounye a
busy-text = Anyen pa ale. Tann yon minit, epi chaje paj sa a ankò. Navigatè w la ka mande w si pou l voye ankò: di wi, epi sa w te ekri a ap ale ansanm.
fault-heading = Gen yon bagay ki pa mache isit la
fault-text = Se fòt pa nou. Tann yon minit, epi chaje paj sa a ankò. Si li rete konsa, rele { $phone }.

## Said before the first question, and again before sending.

rules-heading = De ka kote nou oblije avèti yon moun
rules-child = Si gen posiblite yon moun ki poko gen 18 an ap sibi abi oswa maltretans, oswa si nenpòt moun ka blese grav byento, nou avèti otorite yo touswit, menm si w te mande nou pou nou pa fè sa.
rules-after = Apre nou fin voye yon rapò, nou pa ka di w sa k ap pase. Ou ka ajoute lòt bagay pita ak kòd ou a.

## What Leave does; shown before the first question.

leaving-heading = Anvan w kòmanse: kijan pou w soti
leaving-what = Bouton « Soti kounye a » anwo sou chak paj. Li fini vizit ou a, li efase sa w te ekri, epi li montre yon lòt sit. Si yon moun peze bouton pou tounen dèyè a, li p ap wè anyen.
leaving-not = Li pa ka efase istorik navigatè w la: adrès sit sa a rete ladan l.
leaving-advice = Si yon moun ka gade telefòn ou oswa òdinatè w, li sa anvan
leaving-time = Si w pa fè anyen pandan 30 minit, vizit sa a fini epi li efase poukont li. Apre 4 èdtan, li fini kanmenm.
leaving-go = Ale nan premye kesyon an

## Advice about the device.

advice-heading = Si yon moun ka gade aparèy ou a
advice-other = Fason ki pi sekirize a, se yon telefòn oswa yon òdinatè moun sa a pa janm touche: nan yon bibliyotèk, lakay yon zanmi, nan travay.
advice-watched = Si yon moun konn fouye telefòn ou, yon aplikasyon espyon ka montre l tout bagay, menm sa w ap fè isit la. Pa gen okenn paj entènèt ki ka anpeche sa.
advice-private = Yon fenèt prive (yo rele l enkognito tou) pa kenbe istorik apre w fin fèmen l. Men konpayi telefòn ou, kote w travay la oswa moun ki okipe Wi-Fi a ka toujou wè ou te vin sou sit sa a.
advice-tor = Navigatè Tor Browser kache tou pou rezo a pa wè sou ki sit ou ale. Sou yon telefòn yon moun konn fouye, sa ka parèt dwòl si w genyen l.
advice-clear = Ou ka retire sit sa a nan istorik ou. Si w efase tout bagay, sa ka parèt dwòl tou.
advice-sync = Foto ekran ak paj ou sere ka parèt sou lòt aparèy ki sèvi ak menm kont lan.
advice-back = Tounen sou fòmilè a

## Buttons on every page with a question.

ask-forward = Kontinye
ask-skip = Sote sa
ask-back = Tounen
ask-send-now = Voye kounye a
ask-more-time = Mwen bezwen plis tan
ask-time = Vizit sa a fini si w pase 30 minit san w pa peze yon bouton. Peze « { ask-more-time } » pou w gen 30 minit ankò.
ask-optional = Ou ka kite sa vid.
ask-room = Jiska { $limit } karaktè.
ask-step = Etap { $step } sou anviwon { $steps }
language-label = Lang
language-go = Chanje lang

## Before sending.

consent-heading = Ki moun ki gen dwa konnen?
consent-lead = Se ou ki deside sa nou fè ak sa w ekri a.
consent-field = Èske nou mèt pataje l?
consent-hotline = Kenbe l nan liy èd la (esepte nan de ka ki anwo yo)
consent-helpers = Pataje l ak moun k ap ede (yon abri, yon avoka, yon doktè), men pa ak lapolis
consent-police = Pataje l ak lapolis, men pa di ki moun mwen ye
consent-contact = Pataje l ak lapolis, epi lapolis mèt kontakte m
consent-blank-own = Si w pa chwazi anyen, n ap kenbe l nan liy èd la (esepte nan de ka ki anwo yo).
consent-blank-witness = Si w pa chwazi anyen, nou ka di lapolis sa w te wè a, men nou p ap di ki moun ou ye.
consent-reach = Kijan lapolis ka kontakte w san danje?
consent-reach-hint = Sèlman si w te chwazi pou yo kontakte w. Pa egzanp, yon nimewo ki san danje ak yon lè ki san danje.
consent-write = Nou mèt ekri m isit la
consent-write-hint = Nou ka reponn ou sou sit sa a. W ap li repons lan ak kòd ou a.
consent-write-yes = Wi, nou mèt ekri m isit la
consent-write-no = Non, pa ban m repons isit la
consent-code = Ban m yon kòd pou m ka tounen
consent-code-hint = San kòd, ou pa ka tounen sou sa a, ni ajoute ladan l, ni li yon repons.
consent-code-yes = Ban m yon kòd
consent-code-no = Voye san kòd
consent-send = Voye
consent-change = Chanje yon bagay

## The code, checked.

check-heading = Verifye ou gen kòd la byen
check-lead = Ekri twa mo sa yo ki nan kòd ou a, jan w te note yo a.
check-word = Mo { $place }
check-go = Verifye
check-skip = Sote sa
check-wrong = Mo { $place } pa menm. Gade sa w te note a.
check-again = Montre m kòd la ankò
code-sync = Pa pran foto ekran sa a: souvan, foto yo kopye poukont yo sou lòt aparèy.

## Sent without a code.

sent-heading = Mesaj ou a ale
sent-lead = Ou te chwazi pa gen kòd, kidonk pa gen fason pou w tounen sou li. Si w vin konnen lòt bagay, ekri nou ankò.

## Coming back.

return-heading = Ou tounen
return-lead = Nou poko montre anyen. Gade otou w anvan: èske gen yon moun toupre w?
return-show = Montre m sa ki genyen
return-manage = Lòt bagay ou ka fè
return-withdraw = Mande pou yo retire sa m te voye a
return-quiet = Efase repons yo ban mwen yo, epi pa voye lòt ban mwen

withdraw-heading = Retire sa w te voye a
withdraw-lead = Ekip nou an ap resevwa yon mesaj ki di ou vle retire l. Toutotan yo poko wè mesaj la, anyen pa chanje.
withdraw-can = Si nou poko pase anyen bay lòt moun, n ap kanpe. Sa nou te pase deja, nou pa ka reprann li. Si gen posiblite yon moun ki poko gen 18 an ap sibi abi oswa maltretans, oswa si nenpòt moun ka blese grav byento, nou ka oblije kontinye.
withdraw-reason = Èske w vle di poukisa?
withdraw-forced = Si gen yon moun k ap fòse w fè sa, ou ka di nou sa isit la.
withdraw-go = Retire l
withdraw-done = Ekip nou an ap resevwa yon mesaj ki di ou vle retire l.

quiet-heading = Efase repons ou resevwa yo
quiet-lead = Ou mande nou pou nou sispann ekri w isit la, epi pou nou efase sa k ap tann ou. Sa ap fèt pwochen fwa ekip nou an louvri mesaj ki rive yo. Jiska lè sa a, repons ki la yo ap rete.
quiet-go = Efase repons mwen resevwa yo
quiet-done = Ekip nou an ap resevwa yon mesaj ki di ou vle nou sispann ekri w isit la.

## For people who can encrypt.

keys-heading = Si w konn chifre
keys-lead = Ou ka chifre tèks ou oswa fichye w yo ou menm, ak pwogram age, anvan w voye yo. Nou chifre yo yon lòt fwa, menm jan ak tout rès la, epi se nan liy èd la nou louvri toulede.
keys-version = Ou bezwen age 1.3 oswa yon vèsyon ki pi nouvo pou kle sa yo.
keys-list = Kle piblik nou yo
keys-print = Anprent (SHA-256)
keys-how = Mete kle yo nan yon fichye ki rele recipients.txt, epi egzekite:
keys-paste = Kole rezilta a nan tèks la, oswa ajoute l kòm fichye.
keys-compare = Konpare anprent yo ak sa liy èd la te ba ou yon lòt jan.
keys-link = Si w konn chifre poukont ou
