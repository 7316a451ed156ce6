# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = Who is this about?
option-who-me = Me
option-who-someone = Someone I know or saw
option-who-work = Someone I help at work

field-danger = Is anyone in danger right now?
option-danger-yes = Yes
option-danger-no = No
option-danger-not-sure = I’m not sure

page-call-now = Call now if you can
page-call-now-text = You said that someone is in danger right now. It can be hours before anyone reads this form. If you can, call now.

field-minor = Is anyone under 18?
option-minor-yes = Yes
option-minor-maybe = Maybe
option-minor-no = No
option-minor-dont-know = I don’t know

field-story = Tell us what is happening
field-story-hint = Use your own words, in any language. What you saw or heard, who, where and when all help. It is fine if you don’t know everything.

page-now = Where they are now
field-know-where = Do you know where they are now?
option-know-where-yes = Yes
option-know-where-no = No
field-where-now = Where?
field-where-now-hint = If this is about you: where you are.

field-last = When did it last happen?
option-last-today = Today
option-last-this-week = This week
option-last-this-month = This month
option-last-longer = Longer ago
option-last-dont-know = I don’t know

field-signs = Which of these fit?
field-signs-hint = Choose all that fit, or none.
option-signs-cant-leave = I can’t leave
option-signs-keep-id = They keep my passport or ID
option-signs-keep-pay = They keep my pay
option-signs-debt = I owe money I can’t pay off
option-signs-threats = They threaten me or my family
option-signs-hurt = They hurt me
option-signs-sex = They make me have sex or sell sex
option-signs-other-job = The job is not what they said
option-signs-watched = They watch me or my phone
option-signs-police-threat = They say they will call the police or immigration

page-my-place = Place and people
field-place-kind = What kind of place is it?
field-place-kind-hint = A house, a farm, a restaurant, a hotel, online…
field-place-city = Where is it?
field-place-city-hint = The city is enough.
field-who-does-it = Who is doing this?
field-who-does-it-hint = Names, nicknames, what they look like, how to find them: anything you know.

page-needs = What you need
field-needs = What do you need?
field-needs-hint = Choose all that fit, or none. We can’t promise each of these, but we will try.
option-needs-shelter = A place to stay
option-needs-way-out = A way out
option-needs-ride = A ride
option-needs-doctor = A doctor
option-needs-lawyer = A lawyer
option-needs-talk = Just to talk
field-language = What language do you want to speak with us?
field-safe-to-return = Is it safe for you to come back to this page and read an answer?
option-safe-to-return-yes = Yes
option-safe-to-return-no = No
option-safe-to-return-not-sure = I’m not sure

field-worry = Why are you worried?

page-people = The people
field-people = Who needs help?
field-people-hint = How many people, what they look like, names if you know them.
field-controllers = Who may be controlling them?
field-controllers-hint = Names, nicknames, what they look like.

page-place = Place and time
field-exact-place = Where exactly?
field-exact-place-hint = Address, name of a business, room or floor, what is nearby.
field-when-often = When, and how often?
field-still-going = Is it still going on?
option-still-going-yes = Yes
option-still-going-no = No
option-still-going-dont-know = I don’t know

page-vehicle = A car or other vehicle
field-plate = License plate
field-plate-hint = Part of it is fine.
field-plate-state = State or country of the plate
field-make = Make and model
field-colour = Color

field-online = Are there ads, links, user names or phone numbers?
field-online-hint = Copy them here if you have them.

page-know = How you know
field-how-know = How do you know about this?
field-could-guess = Could someone guess that it was you who told us?
option-could-guess-yes = Yes
option-could-guess-no = No
option-could-guess-not-sure = I’m not sure

page-police = Police
field-told-police = Have you told the police?
option-told-police-yes = Yes
option-told-police-no = No
field-police-agency = Which police?
field-police-number = Do you have a report number?

page-job = Your work
field-job = What is your job?
field-agency-kind = What kind of place do you work for?
field-agency-kind-hint = A school, a clinic, a shelter…

page-duty = Your duty to report
field-mandated = Does the law say that you must report this (a mandated reporter)?
option-mandated-yes = Yes
option-mandated-no = No
option-mandated-not-sure = I’m not sure
field-reported = Have you already reported it?
option-reported-yes = Yes
option-reported-no = No
field-reported-agency = To whom?
field-reported-number = Do you have a report number?

page-agree = What the person wants
field-agree = Does the person agree that you tell us?
option-agree-written = Yes, in writing
option-agree-spoken = Yes, they said so
option-agree-no = No
option-agree-not-asked = I have not asked
field-wants = What do they want to happen?
field-name-release = Their name
option-name-release-no-name = Do not give their name to anyone without a signed release
