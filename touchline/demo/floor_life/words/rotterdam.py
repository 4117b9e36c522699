"""Rotterdam, where cards are short, come late or not at all, and the manager likes to decide."""

from touchline.demo.floor_life.words.beat import Beat

# fmt: off
LINES = (
    Beat("Port authority wants the data in their own system. IT there is one man.",
         "Sander rings the one man.", whose="manager", agreed="I ring him. Send me the file."),
    Beat("Dredger works on Saturdays, our service doesn't.", "Ask service again.",
         agreed="I take it up with service. You wait."),
    Beat("They compare us with a lab that is closed in August.", "Offer August."),
    Beat("Still no list from the fair in Utrecht.", "Wait for marketing.",
         help="unblock", asks="Where is that list?", gives="Get the fair list out of Marketing"),
    Beat("Polder board meets. I speak for three minutes.", "Practise on Sander.",
         agreed="Three sentences: cost, risk, date. No history."),
    Beat("Two sluices, two budgets, one keeper.", "Ask the keeper which one hurts.",
         help="think", asks="Do I offer one or two?", gives="given",
         agreed="Offer both. Discount on the second."),
    Beat("They liked the brewery visit but have no plan for the tanks.", "Send the quote.",
         agreed="Quote today, valid two weeks."),
    Beat("The greenhouse people ask for particles, but mean pollen.", "Check if we can see pollen.",
         help="other", asks="Somebody from the works who knows pollen.",
         gives="Find somebody in the works who knows pollen"),
    Beat("New buyer, wants to meet the manager.", "Bring Sander.", whose="manager",
         agreed="I go alone, you do the minutes."),
    Beat("Cement works stopped for the winter.", "Come back in spring.",
         agreed="Go now, nobody else does."),
    Beat("Their quay is being rebuilt, no power until autumn.", "Ask for solar."),
    Beat("Fish auction says the kit is too slow by four minutes.", "Time it with them.",
         help="join", asks="A second pair of hands at five in the morning.",
         gives="Send a second pair of hands to the auction"),
    Beat("Contract lies with a lawyer who is on a boat.", "Wait.", agreed="Ring the office daily."),
    Beat("Customer paid late twice. Do I still push?", "Ask finance.",
         help="think", asks="Push or leave it?", gives="given", agreed="Push. I speak to finance."),
    Beat("The dyke reeve asks what happens when it freezes.", "Find the winter report."),
    Beat("Two of us called the same account.", "Agree whose it is.",
         agreed="It is Daan's. Done."),
    Beat("The hospital wants it silent at night.", "Measure how loud it is.",
         help="unblock", asks="Nobody knows the decibels.",
         gives="Get the decibels from the works"),
    Beat("My deal moved a quarter again, third one.", "Change the date in the CRM.",
         agreed="New date, last time."),
    Beat("They said yes on the phone and nothing since.", "Mail.", agreed="I call their director."),
    Beat("I have nothing new, honestly.", "Look for something.",
         agreed="Ten calls by Thursday. I count."),
)
PUTTING_OFF = (
    "Telling Sander that I would rather make that call myself.",
    "The auction. They were rude last time.",
)
LEARNT = (
    "Deals need dates.",
    "Somebody should have asked the keeper first.",
    "Three of us had the same question about frost.",
    "We talk about the largest one and then time is up.",
)
# fmt: on
