# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = De qui s’agit-il ?
option-who-me = De moi
option-who-someone = De quelqu’un que je connais ou que j’ai vu
option-who-work = De quelqu’un que j’aide dans mon travail

field-danger = Est-ce que quelqu’un est en danger en ce moment ?
option-danger-yes = Oui
option-danger-no = Non
option-danger-not-sure = Je ne sais pas trop

page-call-now = Appelez maintenant si vous pouvez
page-call-now-text = Vous avez dit que quelqu’un est en danger en ce moment. Il peut se passer des heures sans que personne ne lise ce formulaire. Si vous pouvez, appelez maintenant.

field-minor = Est-ce que quelqu’un a moins de 18 ans ?
option-minor-yes = Oui
option-minor-maybe = Peut-être
option-minor-no = Non
option-minor-dont-know = Je ne sais pas

field-story = Dites-nous ce qui se passe
field-story-hint = Utilisez vos propres mots, dans n’importe quelle langue. Ce que vous avez vu ou entendu, qui, où et quand : tout peut aider. Ce n’est pas grave si vous ne savez pas tout.

page-now = Où est la personne maintenant
field-know-where = Savez-vous où est la personne maintenant ?
option-know-where-yes = Oui
option-know-where-no = Non
field-where-now = Où ?
field-where-now-hint = S’il s’agit de vous : où vous êtes.

field-last = Quand est-ce arrivé pour la dernière fois ?
option-last-today = Aujourd’hui
option-last-this-week = Cette semaine
option-last-this-month = Ce mois-ci
option-last-longer = Il y a plus longtemps
option-last-dont-know = Je ne sais pas

field-signs = Qu’est-ce qui vous arrive dans cette liste ?
field-signs-hint = Choisissez tout ce qui vous arrive, ou rien.
option-signs-cant-leave = Je ne peux pas partir
option-signs-keep-id = On garde mon passeport ou mes papiers
option-signs-keep-pay = On garde ma paie
option-signs-debt = Je dois de l’argent que je n’arrive pas à rembourser
option-signs-threats = On me menace, ou on menace ma famille
option-signs-hurt = On me fait mal
option-signs-sex = On me force à avoir des rapports sexuels, ou à en avoir pour de l’argent
option-signs-other-job = Le travail n’est pas celui qu’on m’avait promis
option-signs-watched = On me surveille, ou on surveille mon téléphone
option-signs-police-threat = On me dit qu’on va appeler la police ou l’immigration

page-my-place = Le lieu et les personnes
field-place-kind = Quel genre de lieu est-ce ?
field-place-kind-hint = Une maison, une ferme, un restaurant, un hôtel, en ligne…
field-place-city = Où est-ce ?
field-place-city-hint = La ville suffit.
field-who-does-it = Qui fait cela ?
field-who-does-it-hint = Des noms, des surnoms, à quoi ces personnes ressemblent, comment les trouver : tout ce que vous savez.

page-needs = Ce qu’il vous faut
field-needs = De quoi avez-vous besoin ?
field-needs-hint = Choisissez tout ce qu’il vous faut, ou rien. Nous ne pouvons pas promettre chacune de ces choses, mais nous allons essayer.
option-needs-shelter = Un endroit où loger
option-needs-way-out = Un moyen de m’en sortir
option-needs-ride = Quelqu’un pour m’emmener
option-needs-doctor = Un médecin
option-needs-lawyer = Un avocat
option-needs-talk = Juste parler
field-language = Dans quelle langue voulez-vous nous parler ?
field-safe-to-return = Pouvez-vous revenir sur cette page sans danger pour lire une réponse ?
option-safe-to-return-yes = Oui
option-safe-to-return-no = Non
option-safe-to-return-not-sure = Je ne sais pas trop

field-worry = Pourquoi cela vous inquiète-t-il ?

page-people = Les personnes
field-people = Qui a besoin d’aide ?
field-people-hint = Combien de personnes, à quoi elles ressemblent, leurs noms si vous les savez.
field-controllers = Qui les contrôle peut-être ?
field-controllers-hint = Des noms, des surnoms, à quoi ces personnes ressemblent.

page-place = Lieu et moment
field-exact-place = Où exactement ?
field-exact-place-hint = L’adresse, le nom d’un commerce, la chambre ou l’étage, ce qu’il y a à côté.
field-when-often = Quand, et combien de fois ?
field-still-going = Est-ce que cela continue ?
option-still-going-yes = Oui
option-still-going-no = Non
option-still-going-dont-know = Je ne sais pas

page-vehicle = Une voiture ou un autre véhicule
field-plate = Plaque d’immatriculation
field-plate-hint = Une partie suffit.
field-plate-state = État ou pays de la plaque
field-make = Marque et modèle
field-colour = Couleur

field-online = Y a-t-il des annonces, des liens, des noms d’utilisateur ou des numéros de téléphone ?
field-online-hint = Copiez-les ici si vous les avez.

page-know = Comment vous le savez
field-how-know = Comment le savez-vous ?
field-could-guess = Quelqu’un pourrait-il deviner que c’est vous qui nous l’avez dit ?
option-could-guess-yes = Oui
option-could-guess-no = Non
option-could-guess-not-sure = Je ne sais pas trop

page-police = Police
field-told-police = L’avez-vous dit à la police ?
option-told-police-yes = Oui
option-told-police-no = Non
field-police-agency = Quelle police ?
field-police-number = Avez-vous un numéro de dossier ?

page-job = Votre travail
field-job = Quel est votre métier ?
field-agency-kind = Dans quel genre d’endroit travaillez-vous ?
field-agency-kind-hint = Une école, une clinique, un foyer…

page-duty = Si vous devez le signaler
field-mandated = La loi dit-elle que vous devez signaler cela (en anglais, « mandated reporter ») ?
option-mandated-yes = Oui
option-mandated-no = Non
option-mandated-not-sure = Je ne sais pas trop
field-reported = L’avez-vous déjà signalé ?
option-reported-yes = Oui
option-reported-no = Non
field-reported-agency = À qui ?
field-reported-number = Avez-vous un numéro de dossier ?

page-agree = Ce que veut la personne
field-agree = La personne est-elle d’accord pour que vous nous en parliez ?
option-agree-written = Oui, par écrit
option-agree-spoken = Oui, elle me l’a dit
option-agree-no = Non
option-agree-not-asked = Je ne lui ai pas demandé
field-wants = Que veut-elle qu’il se passe ?
field-name-release = Son nom
option-name-release-no-name = Ne donner son nom à personne sans un accord signé
