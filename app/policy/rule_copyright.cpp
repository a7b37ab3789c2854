// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_copyright.h"

#include "app/policy/quotation.h"

#include <algorithm>

namespace policy {
namespace {

// Children's own sentences are shorter; longer ones say who spoke.
constexpr int longQuotationWords = 15;

struct TakenWords
{
    text::Range range;
    bool quoted = false;
};

// "© Disney"
std::optional<text::Range> copyrightSign(const Matter& matter)
{
    const auto at = static_cast<int>(matter.subject.text.indexOf(QChar(0xA9)));
    if (at < 0)
        return std::nullopt;
    const qsizetype owner = names::wordFrom(matter.evidence.words, at);
    const bool named = owner < matter.evidence.words.size();
    return text::Range{at, named ? matter.evidence.words.at(owner).range.end : at + 1};
}

// The places that speak of somebody else's picture or text, or quote it.
QVector<TakenWords> takenWords(const Matter& matter)
{
    const phrases::Passage passage{matter.subject.text, matter.evidence.words};
    QVector<TakenWords> taken;
    bool ownVoice = false;
    for (const phrases::PhraseHit& hit :
        matter.school.phrases.find(QStringLiteral("copyright"), passage)) {
        if (hit.caseName == u"own-voice")
            ownVoice = true;
        else
            taken.append({hit.range, false});
    }
    if (const auto sign = copyrightSign(matter))
        taken.append({*sign, false});
    const auto quotation
        = longQuotation(matter.readable, matter.evidence.words, longQuotationWords);
    if (quotation && !ownVoice)
        taken.append({*quotation, true});
    return taken;
}

} // namespace

QString CopyrightRule::id() const
{
    return QStringLiteral("copyright");
}

QStringList CopyrightRule::cases() const
{
    return {QStringLiteral("picture-not-ours"), QStringLiteral("words-taken"),
        QStringLiteral("quotation"), QStringLiteral("words-stated")};
}

void CopyrightRule::judge(const Matter& matter, Report& report) const
{
    judgePictures(matter, report);
    if (matter.subject.kind != PostKind::Retweet)
        judgeWords(matter, report);
}

void CopyrightRule::judgePictures(const Matter& matter, Report& report)
{
    const auto& photos = matter.evidence.photos;
    const bool theirs = std::any_of(photos.begin(), photos.end(),
        [](const PhotoFacts& photo) { return photo.source == PictureSource::NotOurs; });
    if (theirs)
        report.add(QStringLiteral("picture-not-ours"), std::nullopt,
            tr("This picture was not made at school. Use one of your own, or tell the reviewer who "
               "allows you to post it."));
}

void CopyrightRule::judgeWords(const Matter& matter, Report& report)
{
    const bool answered = !matter.subject.wordsSource.trimmed().isEmpty();
    for (const TakenWords& one : takenWords(matter)) {
        if (answered)
            report.add(QStringLiteral("words-stated"), one.range,
                tr("You have said whose this is. Name them in the post if there is room, and leave "
                   "it out if they have not agreed."));
        else if (one.quoted)
            report.add(QStringLiteral("quotation"), one.range,
                tr("This is a long quotation. Say whose words these are and that they may be "
                   "posted, or use your own."));
        else
            report.add(QStringLiteral("words-taken"), one.range,
                tr("This sounds as if it belongs to somebody else. Say whose it is and who allows "
                   "you to post it, or use something made at school."));
    }
}

} // namespace policy
