# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = Tungkol kanino ito?
option-who-me = Tungkol sa akin
option-who-someone = Sa taong kilala ko o nakita ko
option-who-work = Sa taong tinutulungan ko sa trabaho

field-danger = May nasa panganib ba ngayon mismo?
option-danger-yes = Mayroon
option-danger-no = Wala
option-danger-not-sure = Hindi ako sigurado

page-call-now = Tumawag na ngayon kung kaya ninyo
page-call-now-text = Sinabi ninyong may nasa panganib ngayon mismo. Baka ilang oras pa bago may makabasa ng form na ito. Kung kaya ninyo, tumawag na ngayon.

field-minor = Mayroon bang wala pang 18 taong gulang?
option-minor-yes = Mayroon
option-minor-maybe = Baka mayroon
option-minor-no = Wala
option-minor-dont-know = Hindi ko alam

field-story = Sabihin sa amin kung ano ang nangyayari
field-story-hint = Gamitin ang sarili ninyong salita, sa kahit anong wika. Makakatulong ang lahat: kung ano ang nakita o narinig ninyo, sino, saan at kailan. Ayos lang kung hindi ninyo alam ang lahat.

page-now = Nasaan ang tao ngayon
field-know-where = Alam ba ninyo kung nasaan ang tao ngayon?
option-know-where-yes = Oo
option-know-where-no = Hindi
field-where-now = Saan?
field-where-now-hint = Kung tungkol ito sa inyo: kung nasaan kayo.

field-last = Kailan ito huling nangyari?
option-last-today = Ngayong araw
option-last-this-week = Ngayong linggo
option-last-this-month = Ngayong buwan
option-last-longer = Mas matagal na
option-last-dont-know = Hindi ko alam

field-signs = Alin sa mga ito ang nangyayari sa inyo?
field-signs-hint = Piliin ang lahat ng nangyayari, o huwag pumili.
option-signs-cant-leave = Hindi ako makaalis
option-signs-keep-id = Hawak nila ang pasaporte o ID ko
option-signs-keep-pay = Hindi nila ibinibigay ang sahod ko
option-signs-debt = May utang akong hindi ko kayang bayaran
option-signs-threats = Tinatakot nila ako o ang pamilya ko
option-signs-hurt = Sinasaktan nila ako
option-signs-sex = Pinipilit nila akong makipagtalik, o gawin ito para sa pera
option-signs-other-job = Iba ang trabaho sa sinabi nila
option-signs-watched = Binabantayan nila ako o ang cellphone ko
option-signs-police-threat = Sinasabi nilang tatawag sila sa pulis o sa immigration

page-my-place = Lugar at mga tao
field-place-kind = Anong klaseng lugar ito?
field-place-kind-hint = Bahay, bukid, restawran, hotel, online…
field-place-city = Saan ito?
field-place-city-hint = Sapat na ang lungsod.
field-who-does-it = Sino ang gumagawa nito?
field-who-does-it-hint = Mga pangalan, palayaw, itsura nila, paano sila mahahanap: kahit anong alam ninyo.

page-needs = Ano ang kailangan ninyo
field-needs = Ano ang kailangan ninyo?
field-needs-hint = Piliin ang lahat ng kailangan ninyo, o huwag pumili. Hindi namin maipapangako ang bawat isa, pero susubukan namin.
option-needs-shelter = Matutuluyan
option-needs-way-out = Paraan para makaalis
option-needs-ride = Masasakyan
option-needs-doctor = Doktor
option-needs-lawyer = Abogado
option-needs-talk = Makakausap lang
field-language = Sa anong wika ninyo kami gustong kausapin?
field-safe-to-return = Ligtas ba para sa inyo na bumalik sa pahinang ito at magbasa ng sagot?
option-safe-to-return-yes = Oo
option-safe-to-return-no = Hindi
option-safe-to-return-not-sure = Hindi ako sigurado

field-worry = Bakit kayo nag-aalala?

page-people = Ang mga tao
field-people = Sino ang nangangailangan ng tulong?
field-people-hint = Ilang tao, ano ang itsura nila, mga pangalan kung alam ninyo.
field-controllers = Sino ang posibleng kumokontrol sa kanila?
field-controllers-hint = Mga pangalan, palayaw, ano ang itsura nila.

page-place = Lugar at oras
field-exact-place = Saan mismo?
field-exact-place-hint = Address, pangalan ng negosyo, kuwarto o palapag, ano ang malapit.
field-when-often = Kailan, at gaano kadalas?
field-still-going = Nangyayari pa rin ba ito?
option-still-going-yes = Oo
option-still-going-no = Hindi na
option-still-going-dont-know = Hindi ko alam

page-vehicle = Kotse o ibang sasakyan
field-plate = Plaka
field-plate-hint = Puwede kahit bahagi lang.
field-plate-state = Estado o bansa ng plaka
field-make = Tatak at modelo
field-colour = Kulay

field-online = Mayroon bang mga ad, link, username o numero ng telepono?
field-online-hint = Kopyahin dito kung mayroon kayo.

page-know = Paano ninyo nalaman
field-how-know = Paano ninyo ito nalaman?
field-could-guess = May puwede bang makahula na kayo ang nagsabi sa amin?
option-could-guess-yes = Mayroon
option-could-guess-no = Wala
option-could-guess-not-sure = Hindi ako sigurado

page-police = Pulis
field-told-police = Nasabi na ba ninyo ito sa pulis?
option-told-police-yes = Oo
option-told-police-no = Hindi pa
field-police-agency = Aling pulis?
field-police-number = May report number ba kayo?

page-job = Ang trabaho ninyo
field-job = Ano ang trabaho ninyo?
field-agency-kind = Sa anong klaseng lugar kayo nagtatrabaho?
field-agency-kind-hint = Paaralan, klinika, shelter…

page-duty = Kung kailangan ninyong mag-report
field-mandated = Sinasabi ba ng batas na kailangan ninyo itong i-report (mandated reporter)?
option-mandated-yes = Oo
option-mandated-no = Hindi
option-mandated-not-sure = Hindi ako sigurado
field-reported = Nai-report na ba ninyo ito?
option-reported-yes = Oo
option-reported-no = Hindi pa
field-reported-agency = Kanino?
field-reported-number = May report number ba kayo?

page-agree = Ano ang gusto ng tao
field-agree = Pumapayag ba ang tao na sabihin ninyo ito sa amin?
option-agree-written = Oo, nakasulat
option-agree-spoken = Oo, sinabi niya
option-agree-no = Hindi
option-agree-not-asked = Hindi ko pa natatanong
field-wants = Ano ang gusto niyang mangyari?
field-name-release = Ang pangalan niya
option-name-release-no-name = Huwag ibigay ang pangalan niya kaninuman kung walang pirmadong pahintulot
