// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench_school.h"

#include <array>

namespace bench {
namespace {

constexpr std::array forenames{"Olivia", "Amelia", "Isla", "Ava", "Ivy", "Freya", "Lily",
    "Florence", "Mia", "Willow", "Rosie", "Sophia", "Isabella", "Grace", "Daisy", "Sienna", "Poppy",
    "Elsie", "Emily", "Ella", "Evelyn", "Phoebe", "Evie", "Charlotte", "Harper", "Millie",
    "Matilda", "Maya", "Sofia", "Alice", "Emilia", "Isabelle", "Ruby", "Luna", "Maisie", "Aria",
    "Penelope", "Mila", "Bonnie", "Eva", "Hallie", "Eliza", "Ada", "Violet", "Esme", "Arabella",
    "Imogen", "Jessica", "Delilah", "Chloe", "Zara", "Ayesha", "Fatima", "Maryam", "Aisha", "Zofia",
    "Hanna", "Seren", "Carys", "Niamh", "Noah", "Oliver", "George", "Arthur", "Muhammad", "Leo",
    "Harry", "Oscar", "Archie", "Henry", "Theodore", "Freddie", "Jack", "Charlie", "Theo", "Alfie",
    "Jacob", "Thomas", "Finley", "Arlo", "William", "Lucas", "Roman", "Tommy", "Isaac", "Teddy",
    "Alexander", "Luca", "Edward", "James", "Joshua", "Albie", "Elijah", "Max", "Mohammed",
    "Reuben", "Mason", "Sebastian", "Rory", "Jude", "Louie", "Benjamin", "Ethan", "Adam", "Hugo",
    "Joseph", "Reggie", "Ronnie", "Harrison", "Louis", "Ezra", "Zachary", "Daniel", "Jaxon",
    "Logan", "Yusuf", "Ibrahim", "Kacper", "Rhys", "Summer", "Autumn", "Will", "May", "Hope", "Art",
    "Mark", "Rose", "Jasmine", "Holly", "Amber"};

constexpr std::array surnames{"Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Johnson",
    "Davies", "Patel", "Robinson", "Wright", "Thompson", "Evans", "Walker", "White", "Roberts",
    "Green", "Hall", "Thomas", "Clarke", "Jackson", "Wood", "Harris", "Edwards", "Turner", "Martin",
    "Cooper", "Hill", "Ward", "Hughes", "Moore", "Clark", "King", "Harrison", "Lewis", "Baker",
    "Lee", "Allen", "Morris", "Khan", "Scott", "Watson", "Davis", "Parker", "James", "Bennett",
    "Young", "Phillips", "Richardson", "Mitchell", "Bailey", "Carter", "Cook", "Singh", "Shaw",
    "Bell", "Collins", "Morgan", "Kelly", "Begum", "Miller", "Cox", "Hussain", "Marshall",
    "Simpson", "Price", "Anderson", "Adams", "Wilkinson", "Foster", "Ali", "Ahmed", "O'Brien",
    "Kowalska", "Nowak", "Okafor", "Adeyemi", "Smith-Jones", "van der Berg"};

constexpr std::array syllables{"bar", "den", "ham", "ley", "wick", "thor", "mar", "sel", "hol",
    "ing", "ton", "cro", "fen", "dal", "ash", "ren", "wor", "lin", "gate", "stow", "pen", "tre",
    "bur", "nell", "pick", "ridge"};

constexpr std::array openings{"What a morning in Year %1! We made clay owls and fired them in "
                              "the kiln.",
    "Fantastic fractions from Class 4B today, with real cake to share out fairly.",
    "Our Year %1 scientists built bridges from newspaper and tested how much they hold.",
    "A huge well done to the netball team, who won three of their four matches at Barnt Green.",
    "Year %1 loved their trip to the Black Country Museum and asked such good questions.",
    "Super speaking and listening in Reception this afternoon: the bears are back in the woods.",
    "Look at these wonderful Roman mosaics from Year %1, made from hundreds of tiny squares!"};

constexpr std::array middles{"%2 explained how an arch carries the load.",
    "Everybody is so proud of %2 and the whole team.",
    "The children wrote persuasive letters about saving our hedgehogs.",
    "Reminder: please bring a named water bottle and send money in by Friday.",
    "We measured, argued, rubbed out and measured again until the numbers agreed.",
    "Thank you @NatHistMuseum for the loan box, it was a joy to open.",
    "There is more at https://www.example.org/gallery/year%1 for anybody who likes owls.",
    "Some of our newspaper reports would not look out of place in a real newsroom.",
    "#science #bridges #proud", "The judges said they had never seen such neat joints!"};

struct Dice
{
    std::mt19937 random;

    std::size_t below(std::size_t end) { return random() % end; }
    template <std::size_t N> QString one(const std::array<const char*, N>& from)
    {
        return QString::fromUtf8(from[below(N)]);
    }
};

QString rareSurname(Dice& dice)
{
    QString name;
    for (std::size_t i = 0, count = 2 + dice.below(2); i < count; ++i)
        name += dice.one(syllables);
    name[0] = name.at(0).toUpper();
    return name;
}

QString called(const roll::Pupil& pupil, Dice& dice)
{
    switch (dice.below(4)) {
    case 0:
        return pupil.forename;
    case 1:
        return pupil.forename + u' ' + pupil.surname;
    case 2:
        return pupil.forename + u' ' + pupil.surname.at(0);
    default:
        return pupil.forename + QStringLiteral("'s friend");
    }
}

QString filled(QString pattern, const roll::Roll& roll, Dice& dice)
{
    pattern.replace(QStringLiteral("%1"), QString::number(1 + dice.below(6)));
    if (pattern.contains(QStringLiteral("%2"))) {
        const auto& pupils = roll.pupils();
        const auto chosen
            = static_cast<qsizetype>(dice.below(static_cast<std::size_t>(pupils.size())));
        pattern.replace(QStringLiteral("%2"), called(pupils.at(chosen), dice));
    }
    return pattern;
}

} // namespace

roll::Roll schoolOf(int pupils)
{
    Dice dice{std::mt19937(20261120)};
    QVector<roll::Pupil> all;
    all.reserve(pupils);
    for (int i = 1; i <= pupils; ++i) {
        roll::Pupil pupil;
        pupil.id = base::PupilId{i};
        pupil.upn = QStringLiteral("U%1").arg(i);
        pupil.forename = dice.one(forenames);
        pupil.surname = dice.below(2) == 0 ? dice.one(surnames) : rareSurname(dice);
        pupil.year = i % 7;
        all.append(std::move(pupil));
    }
    return roll::Roll(std::move(all));
}

QStringList somePosts(const roll::Roll& roll, int count, unsigned seed)
{
    Dice dice{std::mt19937(seed)};
    QStringList posts;
    for (int i = 0; i < count; ++i) {
        QString text = filled(dice.one(openings), roll, dice);
        while (text.size() < 270)
            text += u' ' + filled(dice.one(middles), roll, dice);
        posts.append(text.left(280));
    }
    return posts;
}

} // namespace bench
