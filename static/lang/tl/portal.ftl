# The words of the pages a tipster meets.
#
# Plain words, short sentences, for a reader of eleven. These come from the
# portal's settings: { $hotline }, { $emergency }, { $phone }, { $text }, { $tty }.

# The title of every page. It stands in the browser's history, so it is neutral.
title = Form

# The button that is first on every page.
leave = Umalis na

# The address of this place, for a screen reader.
leave-label = Umalis agad sa pahinang ito

hotline-default = hotline
date-day = { $month ->
    [1] Enero
    [2] Pebrero
    [3] Marso
    [4] Abril
    [5] Mayo
    [6] Hunyo
    [7] Hulyo
    [8] Agosto
    [9] Setyembre
    [10] Oktubre
    [11] Nobyembre
   *[12] Disyembre
} { $day }, { $year }

## The banner, on every page that asks for something.

danger-call = Nasa panganib ba kayo ngayon? Tumawag sa { $emergency }.
danger-label = Kung may panganib ngayon
danger-slow = Hindi para sa emergency ang form na ito. Baka abutin ng ilang oras bago may makabasa nito.
danger-day = Kung nangyari ito sa nakaraang 24 na oras, tumawag, mag-text o mag-chat.

## The first page.

first-heading = Sumulat sa amin
first-lead = Sabihin sa { $hotline } kung ano ang nangyayari, sa sarili ninyong salita at sa kahit anong wika. Hindi kailangan ng account. Hindi ninyo kailangang ibigay ang inyong pangalan.
first-code = Sa dulo, bibigyan kayo ng code na walong salita sa Ingles. Gamit ito, puwede kayong bumalik, magdagdag, at basahin ang sagot namin.
first-start = Magsimulang magsulat

first-back-heading = Nakapunta na ba kayo rito dati?
first-back-code = Ang inyong code
first-back-hint = Walong salita o walong numero, sunod-sunod. Hindi mahalaga ang malalaking titik at mga espasyo.
first-back-return = Buksan gamit ang code ko

first-other-heading = Iba pang paraan para makausap kami
first-other-hint = Puwedeng makita sa bill ng telepono ang mga tawag at text.
first-other-phone = Tumawag
first-other-text = Mag-text
first-other-tty = TTY
first-other-chat = Buksan ang live chat
first-other-chat-hint = Nasa ibang site ang chat. Magsasara ang pahinang ito kapag binuksan ninyo iyon.

first-guard-heading = Ano ang iniingatan ng form na ito
first-guard-sealed = Ikinakandado ang isinulat ninyo bago ito itago. Mga tao lang sa { $hotline } ang makapagbubukas nito, sa isang computer na hindi ikinokonekta sa internet.
first-guard-list = Wala kaming listahan kung sino ang pumupunta rito o kung kailan.
first-guard-device = Hinihiling namin sa browser ninyo na huwag itago ang anumang isinusulat ninyo rito.

first-limit-heading = Ano ang hindi nito kaya
first-limit-screen = Hindi nito maitatago ang screen ninyo sa taong katabi ninyo, o sa spy app sa gadget na ito. Kung may tumitingin sa cellphone o computer ninyo, gumamit ng iba kung kaya ninyo.
first-limit-history = Hindi nito mabubura ang address na ito sa history ng browser ninyo. Isinasara ng “Umalis na”, sa itaas, ang pahina at binubura nito ang isinulat ninyo. Maiiwan ang history.
first-limit-breach = Kung may makapasok sa site na ito nang walang pahintulot, puwede niyang mabasa ang mga ipapadala mula sa oras na iyon. Nakakandado pa rin ang mga naipadala na bago iyon.

## The code.

code-heading = Naipadala na. Isulat na ngayon ang inyong code
code-lead = Ang code na ito lang ang paraan para mabalikan ninyo ang ipinadala ninyo at ang sagot namin. Kapag nawala, hindi na namin ito mahahanap para sa inyo.
code-words = Ang inyong code
code-numbers-lead = Ito rin ang code, pero mga numero. Sapat na ang mga salita (sa Ingles) o ang mga numero.
code-paper = Isulat ito sa papel, at itago ang papel kung saan walang titingin. Ang litrato ng screen ay puwedeng lumabas sa ibang gadget.
code-secret = Kahit sinong may hawak ng code ay makakabasa ng mga sagot namin sa inyo.
code-once = Sa susunod na pahina, puwede ninyong tingnan kung tama ang isinulat ninyo. Pagkatapos noon, hindi na ulit ipapakita ang code.
code-go = Naisulat ko na

## After it.

done-heading = Salamat po
done-lead = Nakakandado at nakatago na ang isinulat ninyo. Babasahin ito ng isang tao sa { $hotline }. Puwedeng abutin ito ng ilang oras.
done-back = Para magdagdag o basahin ang sagot namin, bumalik sa address na ito gamit ang inyong code.
done-leave = Kung may puwedeng tumingin sa gadget na ito, pindutin ang “Umalis na” sa itaas.
done-go = Bumalik sa unang pahina

## Files.

files-heading = Mga litrato at iba pang file
files-lead = Puwede kayong magdagdag ng mga litrato, mensahe o papeles: hanggang { $count } file, { $size } lahat-lahat. Ikinakandado ang mga ito gaya ng isinulat ninyo, pati ang mga pangalan ng file.
files-hidden = Puwedeng may nakatagong impormasyon sa mga litrato, gaya ng kung saan kinunan ang mga ito. Mga tao lang sa { $hotline } ang makakakita ng mga iyon.
files-choose = Pumili ng mga file
files-choose-hint = Puwede kayong pumili ng marami nang sabay-sabay.
files-add = Idagdag ang mga file na ito
files-wait = Puwedeng abutin ng ilang minuto ang malalaking file. Manatili sa pahinang ito hanggang sa magbago ito.
files-list = Mga file na kasama nito
files-remove = Alisin
files-open = Magdagdag ng mga litrato o iba pang file
files-go = Magpatuloy
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB
trouble-file-many = Hindi naidagdag ang “{ $name }”: { $count } file lang ang kasya.
trouble-file-large = Hindi naidagdag ang “{ $name }”: hanggang { $size } lang ang kasya para sa lahat ng file.
trouble-file-stopped = Hindi dumating nang buo ang “{ $name }”, kaya hindi ito naidagdag. Piliin ulit ito.
trouble-file-full = Hindi naidagdag ang “{ $name }”: walang lugar para sa mga file dito ngayon. Puwede pa rin ninyong ipadala ang isinulat ninyo.
trouble-file-not-stored = Hindi namin naitago ang “{ $name }”, kaya hindi ito naidagdag. Kami ang may mali. Puwede pa rin ninyong ipadala ang isinulat ninyo.
trouble-file-busy = Hindi naidagdag ang “{ $name }”: maraming tao ang nagpapadala ng mga file ngayon. Maghintay ng isang minuto, tapos piliin ulit ito.
trouble-files-gone = Wala na ang mga file na idinagdag ninyo, dahil natapos na ang pagbisita ninyo. Piliin ulit ang mga ito.

## Coming back.

answers-heading = Mga sagot para sa inyo
answers-none = Wala pang laman dito.
answers-none-hint = Kung may ipinadala kayo, baka hindi pa namin ito nababasa. Tumingin ulit mamaya, kapag ligtas na. Pareho ang itsura ng pahinang ito sa lahat ng code, kaya kung may hinihintay kayong sagot, tingnan ulit ang mga salita ng inyong code.
answers-answer = Sagot noong { $date }
answers-mark = Nabasa na ng staff, { $date }
answers-more = Magdagdag
answers-more-hint = Mga tao lang sa { $hotline } ang makakabasa nito. May lugar para sa { $limit } karakter.
answers-send = Magpadala pa
answers-sent = Naipadala na. Nakakandado at nakatago na ang idinagdag ninyo.

back = Bumalik

## What went wrong, and what to do. Nothing here ever says whether a code exists.

trouble-heading = Pakitingnan po ito
trouble-story-empty = Wala pang nakasulat. Magsulat ng ilang salita, tapos pindutin ang “{ ask-forward }”.
trouble-story-long = May { $count } karakter ito, at { $limit } lang ang kasya. Paikliin ito, o ipadala ang natitira pagkatapos gamit ang inyong code. Wala pang naipadala.
trouble-more-empty = Wala pang nakasulat. Magsulat ng ilang salita, tapos pindutin ang “Magpadala pa”.
trouble-more-long = May { $count } karakter ito, at { $limit } lang ang kasya. Paikliin ito, o ipadala nang dalawang hati. Wala pang naipadala.
trouble-code-empty = I-type ang inyong code: walong salita o walong numero.
trouble-code-word = Wala sa mga salita namin ang ika-{ $place } na salita: “{ $word }”. Ikumpara ito sa isinulat ninyo.
trouble-code-count = { $count ->
    [one] Walong salita ang isang code. { $count } ang narito.
   *[other] Walong salita ang isang code. { $count } ang narito.
}
trouble-code-check = Alam namin ang lahat ng salitang ito, pero may isang hindi tama. Ikumpara ang bawat isa sa isinulat ninyo.
trouble-code-ambiguous = Higit sa isang code ang tumutugma. I-type nang buo ang bawat salita.
trouble-readers-full = Maraming tao rito ngayon. Walang problema sa code ninyo. Maghintay ng isang minuto, tapos pindutin ulit ang button.
trouble-not-read = Hindi namin makuha ang mga sagot ngayon. Kami ang may mali. Subukan ulit mamaya, o tumawag sa { $phone }.
trouble-not-stored = Hindi namin ito naitago, kaya walang naipadala. Kami ang may mali. Narito pa ang isinulat ninyo: maghintay ng isang minuto at pindutin ulit ang button, o tumawag sa { $phone }.
trouble-ended = Tapos na ang pagbisita ninyo, kaya wala pang naipadala. Ang nakikita ninyo rito ang lahat ng nasa amin pa. Tingnan ito, tapos pindutin ulit ang button.
trouble-code-again = Tapos na ang pagbisita ninyo. Nakatago pa ang idinagdag ninyo, pero hindi pa naipapadala. I-type ulit ang inyong code para magpatuloy.
trouble-look-again = Dalawang beses nabuksan ang pahinang ito, o matagal itong nakabukas. Hindi pa naipapadala ang nakikita ninyo rito. Tingnan ito, tapos pindutin ulit ang button.
trouble-broken = May mga titik na nasira sa daan, at ngayon ay lumalabas bilang �. Wala pang naipadala. Tingnan ito, tapos pindutin ulit ang button.
trouble-odd = May bahagi ng pahina na dumating sa amin sa paraang hindi namin kilala. Wala pang naipadala. Tingnan ito, tapos pindutin ulit ang button.
trouble-unsent = Hindi pa ito naipapadala. Kung gusto rin ninyo itong ipadala, pindutin ang “Ipadala”.

## Leaving.

left-link = Magpatuloy

## Pages that stand alone.

alone-back = Pumunta sa unang pahina
lost-heading = Walang ganitong pahina
lost-text = Nasa iisang address ang lahat ng narito.
method-heading = Hindi iyan magagawa rito
method-text = Pumunta sa unang pahina at doon magsimula.
cookies-heading = Walang ipinadalang cookie ang browser ninyo
cookies-text = Kailangan ng form na ito ng isang maliit na cookie, na nawawala kapag isinara ninyo ang browser. Payagan ang cookies para sa site na ito, o gumamit ng private window, tapos pumunta sa unang pahina. Walang naipadala.
foreign-heading = Galing ito sa ibang pahina
foreign-text = Para ligtas, tinatanggap lang namin ang ipinapadala mula sa sarili naming pahina. Walang naipadala. Kung dito ninyo ito isinulat, bumalik kayo: baka naroon pa ang isinulat ninyo. Kopyahin ito, i-load ulit ang pahina, at ipadala ulit.
large-heading = Sobrang dami nito para sa isang padala
large-text = Walang naipadala. Bumalik kayo: baka naroon pa ang isinulat ninyo. Ipadala ito nang paunti-unti.
unread-heading = Hindi namin iyon mabasa
unread-text = Ipinadala ng browser ninyo ang form sa paraang hindi namin kilala. Walang naipadala. Pumunta sa unang pahina at subukan ulit, o gumamit ng ibang browser.
busy-heading = Maraming tao rito ngayon
busy-text = Walang naipadala. Maghintay ng isang minuto, tapos i-load ulit ang pahinang ito. Baka itanong ng browser ninyo kung magpapadala ulit: sumagot ng oo, at kasama na ang isinulat ninyo.
fault-heading = May nagkaproblema rito
fault-text = Kami ang may mali. Maghintay ng isang minuto, tapos i-load ulit ang pahinang ito. Kung ganito pa rin, tumawag sa { $phone }.

## Said before the first question, and again before sending.

rules-heading = Dalawang pagkakataon na kailangan naming magsabi sa iba
rules-child = Kung may taong wala pang 18 taong gulang na posibleng inaabuso, o kung may sinumang posibleng masaktan nang malubha sa malapit na panahon, ipinapaalam namin ito agad sa mga awtoridad, kahit hiniling ninyong huwag naming gawin iyon.
rules-after = Kapag nakapagpadala na kami ng report, hindi na namin masasabi sa inyo kung ano ang mangyayari. Puwede kayong magdagdag mamaya gamit ang inyong code.

## What Leave does; shown before the first question.

leaving-heading = Bago kayo magsimula: paano umalis
leaving-what = Nasa itaas ng bawat pahina ang “Umalis na”. Tinatapos nito ang pagbisita ninyo, binubura ang isinulat ninyo, at nagpapakita ng ibang site. Kung may pumindot ng Back, wala siyang makikita.
leaving-not = Hindi nito mabubura ang history ng browser ninyo: maiiwan doon ang address ng site na ito.
leaving-advice = Kung may puwedeng tumingin sa cellphone o computer ninyo, basahin muna ito
leaving-time = Kung wala kayong gagawin sa loob ng 30 minuto, matatapos ang pagbisitang ito at kusang mabubura. Pagkalipas ng 4 na oras, matatapos ito kahit ano pa ang gawin ninyo.
leaving-go = Pumunta sa unang tanong

## Advice about the device.

advice-heading = Kung may puwedeng tumingin sa cellphone o computer ninyo
advice-other = Pinakaligtas ang cellphone o computer na hindi kailanman nahahawakan ng taong iyon: sa aklatan, sa bahay ng kaibigan, sa trabaho.
advice-watched = Kung may tumitingin sa cellphone ninyo, puwedeng ipakita sa kaniya ng isang spy app ang lahat, pati ang ginagawa ninyo rito. Walang web page na makakapigil doon.
advice-private = Walang naiiwang history ang private window (tinatawag ding incognito) kapag isinara ninyo ito. Pero makikita pa rin ng kompanya ng telepono, ng pinagtatrabahuhan ninyo, o ng may hawak ng Wi-Fi na pumunta kayo sa site na ito.
advice-tor = Itinatago rin ng Tor Browser sa network kung anong site ang pinupuntahan ninyo. Sa cellphone na tinitingnan ng iba, puwedeng magmukhang kakaiba na mayroon kayo nito.
advice-clear = Puwede ninyong alisin ang site na ito sa inyong history. Puwede ring magmukhang kakaiba kung buburahin ang lahat.
advice-sync = Ang mga screenshot at mga na-save na pahina ay puwedeng lumabas sa ibang gadget na gumagamit ng account ninyo.
advice-back = Bumalik sa form

## Buttons on every page with a question.

ask-forward = Magpatuloy
ask-skip = Laktawan ito
ask-back = Bumalik
ask-send-now = Ipadala na ngayon
ask-more-time = Kailangan ko pa ng oras
ask-time = Matatapos ang pagbisitang ito kapag 30 minuto kayong walang pinindot na button. Pindutin ang “{ ask-more-time }” para magsimula ulit ang 30 minuto.
ask-optional = Puwede ninyong iwang blangko ito.
ask-room = Hanggang { $limit } karakter.
ask-step = Hakbang { $step } sa humigit-kumulang { $steps }
language-label = Wika
language-go = Palitan ang wika

## Before sending.

consent-heading = Sino ang puwedeng makaalam?
consent-lead = Kayo ang magpapasya kung ano ang gagawin namin sa isinulat ninyo.
consent-field = Puwede ba namin itong ibahagi?
consent-hotline = Sa hotline lang ito (maliban sa dalawang kasong nasa itaas)
consent-helpers = Ibahagi sa mga tumutulong (isang shelter, abogado o doktor), hindi sa pulis
consent-police = Ibahagi sa pulis, pero huwag sabihin kung sino ako
consent-contact = Ibahagi sa pulis, at puwede nila akong kontakin
consent-blank-own = Kung wala kayong pipiliin, sa hotline lang ito (maliban sa dalawang kasong nasa itaas).
consent-blank-witness = Kung wala kayong pipiliin, puwede naming sabihin sa pulis ang nakita ninyo, pero hindi kung sino kayo.
consent-reach = Paano kayo makokontak ng pulis nang ligtas?
consent-reach-hint = Kung pinili lang ninyo na puwede kayong kontakin. Halimbawa, isang ligtas na numero at ligtas na oras.
consent-write = Puwede ninyo akong sulatan dito
consent-write-hint = Puwede kaming sumagot sa site na ito. Mababasa ninyo ito gamit ang inyong code.
consent-write-yes = Oo, puwede ninyo akong sulatan dito
consent-write-no = Hindi, huwag sumagot dito
consent-code = Bigyan ako ng code para makabalik
consent-code-hint = Kung walang code, hindi ninyo ito mababalikan, madadagdagan, o makakabasa ng sagot.
consent-code-yes = Bigyan ako ng code
consent-code-no = Ipadala nang walang code
consent-send = Ipadala
consent-change = May babaguhin ako

## The code, checked.

check-heading = Tiyaking nasa inyo ang code
check-lead = I-type ang tatlong salitang ito mula sa inyong code, ayon sa pagkakasulat ninyo.
check-word = Ika-{ $place } na salita
check-go = Tingnan kung tama
check-skip = Laktawan ito
check-wrong = Hindi pareho ang ika-{ $place } na salita. Tingnan ang isinulat ninyo.
check-again = Ipakita ulit sa akin ang code
code-sync = Huwag kunan ng litrato ang screen na ito: madalas na kusang nakokopya ang mga litrato sa ibang gadget.

## Sent without a code.

sent-heading = Naipadala na
sent-lead = Pinili ninyong walang code, kaya hindi na ito mababalikan. Kung may malaman pa kayo, sumulat ulit sa amin.

## Coming back.

return-heading = Nakabalik na kayo
return-lead = Wala pang ipinapakita. Tumingin muna kayo sa paligid: may tao bang malapit sa inyo?
return-show = Ipakita sa akin ang naroon
return-manage = Iba pang puwede ninyong gawin
return-withdraw = Hilinging bawiin ang ipinadala ko
return-quiet = Burahin ang mga sagot sa akin, at huwag nang magpadala

withdraw-heading = Bawiin ang ipinadala ninyo
withdraw-lead = Sasabihan ang staff na gusto ninyo itong bawiin. Walang magbabago hangga’t hindi nila ito nakikita.
withdraw-can = Kung wala pa kaming naipapasa sa iba, titigil kami. Hindi na mababawi ang naipasa na. Kung may taong wala pang 18 taong gulang na posibleng inaabuso, o kung may sinumang posibleng masaktan nang malubha sa malapit na panahon, baka kailangan naming magpatuloy.
withdraw-reason = Gusto ba ninyong sabihin kung bakit?
withdraw-forced = Kung may pumipilit sa inyo na gawin ito, puwede ninyo itong sabihin sa amin dito.
withdraw-go = Bawiin ito
withdraw-done = Sasabihan ang staff na gusto ninyo itong bawiin.

quiet-heading = Burahin ang mga sagot sa akin
quiet-lead = Hinihiling ninyo sa amin na huwag na kayong sulatan dito at burahin ang naghihintay para sa inyo. Mangyayari ito sa susunod na buksan ng staff ang mga mensaheng dumating. Hanggang doon, mananatili ang mga sagot na narito.
quiet-go = Burahin ang mga sagot sa akin
quiet-done = Sasabihan ang staff na gusto ninyong huwag na kayong sulatan dito.

## For people who can encrypt.

keys-heading = Kung marunong kayong mag-encrypt
keys-lead = Puwede kayong mag-encrypt ng sarili ninyong teksto o mga file gamit ang programang age bago ipadala. Ie-encrypt namin ulit ang mga ito gaya ng lahat ng iba pa, at bubuksan namin ang dalawa sa hotline.
keys-version = Kailangan ninyo ng age 1.3 o mas bago para sa mga key na ito.
keys-list = Mga public key namin
keys-print = Fingerprint (SHA-256)
keys-how = Ilagay ang mga key sa isang file na may pangalang recipients.txt, tapos patakbuhin:
keys-paste = I-paste ang resulta sa teksto, o idagdag bilang file.
keys-compare = Ikumpara ang mga fingerprint sa mga nakuha ninyo mula sa hotline sa ibang paraan.
keys-link = Kung kaya ninyong mag-encrypt nang sarili ninyo
