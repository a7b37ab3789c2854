// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/personal_details.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace policy {
namespace {

text::Range rangeOf(const QRegularExpressionMatch& match, int group = 0)
{
    return {
        static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedEnd(group))};
}

int digitsIn(const QString& text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

void findPhones(const QString& text, QVector<Detail>& found)
{
    // British numbers begin with 0 or +44; groups have two digits at least, so counting
    // ("0 1 2 3 …") is none. Other countries only with a plus sign.
    static const QRegularExpression british(QStringLiteral(
        R"((?<![\w£$€.,:/+-])(?:(?:\+44|0044)[ .-]?(?:\(0\)[ .-]?)?\(?[1-9]\d{1,4}\)?|\(?0[1-9]\d{1,4}\)?)(?:[ .-]?\d{2,8}){1,4}(?![\w%/]|[.,:-]\d))"));
    static const QRegularExpression foreign(
        QStringLiteral(R"((?<![\w.,+])\+[1-9]\d{0,2}(?:[ .-]?\(?\d{2,5}\)?){2,5}(?!\w))"));
    auto matches = british.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int digits = digitsIn(match.captured());
        const bool plus = match.captured().startsWith(u'+') || match.captured().startsWith(u"00");
        const bool inserted = match.captured().contains(u"(0)");
        const int wanted
            = (plus ? 12 : 11) + (match.captured().startsWith(u"00") ? 2 : 0) + (inserted ? 1 : 0);
        if (digits == wanted || digits == wanted - 1)
            found.append({DetailKind::Phone, rangeOf(match)});
    }
    matches = foreign.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int digits = digitsIn(match.captured());
        if (digits >= 9 && digits <= 15 && !match.captured().startsWith(u"+44"))
            found.append({DetailKind::Phone, rangeOf(match)});
    }
}

bool isRoleMail(const QString& mail)
{
    static const QSet<QString> roles{QStringLiteral("office"), QStringLiteral("admin"),
        QStringLiteral("info"), QStringLiteral("enquiries"), QStringLiteral("enquiry"),
        QStringLiteral("reception"), QStringLiteral("hello"), QStringLiteral("contact"),
        QStringLiteral("head"), QStringLiteral("headteacher"), QStringLiteral("school"),
        QStringLiteral("secretary"), QStringLiteral("bookings"), QStringLiteral("tickets"),
        QStringLiteral("support"), QStringLiteral("help"), QStringLiteral("mail"),
        QStringLiteral("pta"), QStringLiteral("nursery"), QStringLiteral("governors"),
        QStringLiteral("events"), QStringLiteral("education"), QStringLiteral("learning"),
        QStringLiteral("schools"), QStringLiteral("post"), QStringLiteral("library")};
    return roles.contains(mail.section(u'@', 0, 0).toLower());
}

void findMails(const QString& text, QVector<Detail>& found)
{
    static const QRegularExpression mail(QStringLiteral(
        R"((?<![A-Za-z0-9._%+'-])[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)"));
    if (!text.contains(u'@'))
        return;
    auto matches = mail.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.append(
            {isRoleMail(match.captured()) ? DetailKind::RoleMail : DetailKind::PersonalMail,
                rangeOf(match)});
    }
}

bool isPostcodeArea(const QString& letters)
{
    static const QSet<QString> areas = [] {
        const QString all = QStringLiteral("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO "
                                           "CR CT CV CW DA DD DE DG DH DL DN DT DY "
                                           "E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX "
                                           "IG IM IP IV JE KA KT KW KY L LA LD LE "
                                           "LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE "
                                           "PH PL PO PR RG RH RM S SA SE SG SK SL "
                                           "SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB "
                                           "W WA WC WD WF WN WR WS WV YO ZE ZZ");
        const QStringList split = all.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return areas.contains(letters);
}

void findPostcodes(const QString& text, QVector<Detail>& found)
{
    static const QRegularExpression code(QStringLiteral(
        R"((?<![A-Za-z0-9£])([A-Za-z]{1,2})(\d[A-Za-z\d]?)( ?)(\d[ABD-HJLNP-Zabd-hjlnp-z]{2})(?![A-Za-z0-9]))"));
    auto matches = code.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString letters = match.captured();
        const bool upper = letters == letters.toUpper();
        const bool ordinal = match.captured(4).toLower() == u"1st"
            || match.captured(4).toLower() == u"2nd" || match.captured(4).toLower() == u"3rd";
        if (!isPostcodeArea(match.captured(1).toUpper()))
            continue;
        if (upper || (!ordinal && letters == letters.toLower() && match.capturedLength(3) == 1))
            found.append({DetailKind::Postcode, rangeOf(match)});
    }
}

void findAddresses(const QString& text, QVector<Detail>& found)
{
    // A house number and a street; what may be a place to visit ("Park", "Hill") needs a comma or a
    // word such as "at" before it.
    static const QRegularExpression street(QStringLiteral(
        R"((?<![\w£$€.:/-])(?<lead>(?:at|to|on|in|of|from|is) |flat \d+[a-z]?,? )?(?<address>\d{1,4}[A-Za-z]?,? (?:[A-Z][A-Za-z'.-]+ ){1,3}(?:(?<sure>Road|Rd|Street|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Mews|Gardens|Grove)|(?<perhaps>St|Dr|Ln|Way|Court|Place|Hill|Park|Row|Square|Walk|Rise|View|Green|Croft|End|Fold|Yard|Villas|Cottages)))(?![A-Za-z])(?<comma>,)?)"));
    static const QRegularExpression smallLetters(QStringLiteral(
        R"((?<=\bat |\bto |\bin )(?<address>\d{1,4}[a-z]? (?:[a-z]{3,} ){1,2}(?:road|street|avenue|lane|close|drive|crescent))(?![a-z]))"));
    static const QRegularExpression lives(QStringLiteral(
        R"(\blives? (?:at|on|in) (?<address>(?:[A-Z][A-Za-z'.-]+ ){1,3}(?:Road|Rd|Street|Avenue|Lane|Close|Drive|Crescent|Terrace|Mews|Gardens|Grove))(?![A-Za-z]))"));
    static const QRegularExpression grouped(
        QStringLiteral(
            R"((?:\byear|\byears|\byr|\by|\bclass|\broom|\bks|\bstage|\bgroup|\bteam|\bchapter|\bage|\baged|\bpage|\band|\bthe|\bour|&|-)\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    auto matches = street.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool perhaps = match.capturedLength(QStringLiteral("perhaps")) > 0;
        const bool lead = match.capturedLength(QStringLiteral("lead")) > 0;
        const bool comma = match.capturedLength(QStringLiteral("comma")) > 0;
        if (perhaps && !lead && !comma)
            continue;
        const int start = static_cast<int>(match.capturedStart(QStringLiteral("address")));
        if (!lead
            && grouped.match(text.mid(std::max(0, start - 12), std::min(start, 12))).hasMatch())
            continue;
        found.append({DetailKind::Address,
            {start, static_cast<int>(match.capturedEnd(QStringLiteral("address")))}});
    }
    for (const auto* pattern : {&smallLetters, &lives}) {
        auto more = pattern->globalMatch(text);
        while (more.hasNext()) {
            const auto match = more.next();
            found.append({DetailKind::Address,
                {static_cast<int>(match.capturedStart(QStringLiteral("address"))),
                    static_cast<int>(match.capturedEnd(QStringLiteral("address")))}});
        }
    }
}

int yearOf(const QString& digits)
{
    const int year = digits.toInt();
    return digits.size() == 2 ? 2000 + year : year;
}

// A date with its year, beside a word about birth, that makes somebody a child today.
void findBirthDates(const QString& text, QDate today, QVector<Detail>& found)
{
    static const QString month = QStringLiteral("(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)"
                                                "?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
                                                "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)");
    static const QRegularExpression date(
        QStringLiteral(R"((?<!\d)(?:\d{1,2}([\/.-])\d{1,2}\1(\d{4}|\d{2})|(\d{4})-\d{2}-\d{2}|)"
                       R"(\d{1,2}(?:st|nd|rd|th)?(?: of)? )")
            + month + QStringLiteral(R"(,? (\d{4})|)") + month
            + QStringLiteral(R"( \d{1,2}(?:st|nd|rd|th)?,? (\d{4}))(?!\d))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cue(
        QStringLiteral(
            R"(\bborn\b|\bd\.?o\.?b\b|\bdate of birth\b|\bbirthdays?\b|\bbirth date\b|\bbirthdate\b)"),
        QRegularExpression::CaseInsensitiveOption);
    if (!cue.match(text).hasMatch())
        return;
    constexpr int nearby = 60;
    constexpr int oldestChild = 18;
    auto matches = date.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString digits;
        for (int group = 2; group <= 5; ++group)
            digits += match.captured(group);
        const int year = yearOf(digits);
        if (year > today.year() || year < today.year() - oldestChild)
            continue;
        const int from = std::max(0, static_cast<int>(match.capturedStart()) - nearby);
        const int to = static_cast<int>(match.capturedEnd()) + nearby;
        if (cue.match(text.mid(from, to - from)).hasMatch())
            found.append({DetailKind::BirthDate, rangeOf(match)});
    }
}

} // namespace

QVector<Detail> findDetails(const QString& readable, QDate today)
{
    QVector<Detail> found;
    const bool digits
        = std::any_of(readable.begin(), readable.end(), [](QChar c) { return c.isDigit(); });
    findMails(readable, found);
    if (digits) {
        findPhones(readable, found);
        findPostcodes(readable, found);
        findBirthDates(readable, today.isValid() ? today : QDate(2026, 1, 1), found);
    }
    findAddresses(readable, found);
    return found;
}

} // namespace policy
