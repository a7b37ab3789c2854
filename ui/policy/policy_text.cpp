// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/policy_text.h"

#include "ui/policy/clause_card.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
};

// Words for parents where the topic's own are for staff.
QString parentsHeading(const QString& topic)
{
    if (topic == u"names and photographs")
        return Text::tr("Your child's name, picture and work");
    if (topic == u"when")
        return Text::tr("When we post");
    if (topic == u"who may do what")
        return Text::tr("Who posts");
    if (topic == u"followers and messages")
        return Text::tr("Following us and reaching us");
    if (topic == u"when something goes wrong")
        return Text::tr("What others write");
    if (topic == u"the policy itself")
        return Text::tr("About this page");
    return topicTitle(topic);
}

QString bullets(const QStringList& sentences)
{
    QString list;
    for (const QString& sentence : sentences)
        list += QStringLiteral("<li>%1</li>").arg(sentence.toHtmlEscaped());
    return QStringLiteral("<ul>%1</ul>").arg(list);
}

// The mailbox that the checks let through is the one to write to.
QString mailbox(const policy::Pack& pack)
{
    for (const policy::PackRule& rule : pack.rules) {
        const QJsonValue boxes = rule.parameters.value(QStringLiteral("allowedMailboxes"));
        if (boxes.isArray() && !boxes[0].toString().isEmpty())
            return boxes[0].toString();
    }
    return {};
}

QString foot(const policy::Pack& pack)
{
    const QString day = pack.effective
        ? Text::tr("in force from %1")
              .arg(QLocale().toString(*pack.effective, QStringLiteral("d MMMM yyyy")))
        : Text::tr("not dated");
    return Text::tr("From the school's policy, version %1, %2.").arg(pack.version, day);
}

// Letters of this size, and everything else in proportion.
QString parentsStyle(double points)
{
    return QStringLiteral("h1 { font-size: %1pt; margin-bottom: %5pt; } h2 { font-size: %2pt; "
                          "margin-top: %6pt; margin-bottom: %5pt; color: #12507b; } li { "
                          "margin-bottom: %5pt; } p.lead { font-size: %2pt; color: #444444; "
                          "margin-top: 0; } p.reach { margin-top: %6pt; font-weight: 600; } "
                          "p.foot { font-size: %3pt; color: #555555; margin-top: %4pt; }")
        .arg(points * 1.9)
        .arg(points * 1.2)
        .arg(points * 0.8)
        .arg(points * 1.3)
        .arg(points * 0.25)
        .arg(points);
}

// Large letters where there is little to say, smaller ones where there is much.
void fitOnOnePage(QTextDocument& document, QPagedPaintDevice& paper, const QString& html)
{
    constexpr double largest = 12.5;
    constexpr double smallest = 7;
    document.documentLayout()->setPaintDevice(&paper);
    document.setDocumentMargin(0);
    for (double points = largest; points >= smallest; points -= 0.5) {
        QFont letters(QStringLiteral("sans-serif"));
        letters.setPointSizeF(points);
        document.setDefaultFont(letters);
        document.setDefaultStyleSheet(parentsStyle(points));
        document.setHtml(html);
        document.setPageSize(QSizeF(paper.width(), paper.height()));
        if (document.pageCount() == 1)
            return;
    }
}

} // namespace

QString policyDocument(const policy::Pack& pack)
{
    QString html;
    for (const QString& topic : policy::clauseTopics()) {
        QString list;
        for (const policy::Clause& clause : pack.clauses) {
            if (clause.topic == topic)
                list += QStringLiteral("<li>%1 <small>(%2)</small></li>")
                            .arg(policy::sentenceOf(pack, clause).toHtmlEscaped(),
                                clause.isSafeguard() ? Text::tr("%1, app safeguard").arg(clause.id)
                                                     : clause.id);
        }
        if (!list.isEmpty())
            html += QStringLiteral("<h3>%1</h3><ul>%2</ul>").arg(topicTitle(topic), list);
    }
    return html;
}

QString parentsDocument(const policy::Pack& pack, const QString& school)
{
    QString html
        = QStringLiteral("<h1>%1</h1><p class=\"lead\">%2</p>")
              .arg(Text::tr("@%1: a page for parents").arg(pack.handle), school.toHtmlEscaped());
    for (const QString& topic : policy::clauseTopics()) {
        QStringList sentences;
        for (const policy::Clause& clause : pack.clauses) {
            if (clause.topic == topic && !clause.parents.isEmpty())
                sentences.append(policy::parentsSentenceOf(pack, clause));
        }
        if (!sentences.isEmpty())
            html += QStringLiteral("<h2>%1</h2>%2").arg(parentsHeading(topic), bullets(sentences));
    }
    if (const QString box = mailbox(pack); !box.isEmpty())
        html += QStringLiteral("<p class=\"reach\">%1</p>")
                    .arg(Text::tr("The office: %1").arg(box.toHtmlEscaped()));
    return html + QStringLiteral("<p class=\"foot\">%1</p>").arg(foot(pack).toHtmlEscaped());
}

base::Result<void> saveParentsPdf(
    const policy::Pack& pack, const QString& school, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::failure(base::ErrorKind::Storage,
            Text::tr("This file cannot be written. Choose another folder or name."));
    {
        QPdfWriter writer(&file);
        writer.setTitle(Text::tr("@%1: a page for parents").arg(pack.handle));
        writer.setCreator(QStringLiteral("Nestbox"));
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter));
        QTextDocument document;
        fitOnOnePage(document, writer, parentsDocument(pack, school));
        QPainter painter(&writer);
        QAbstractTextDocumentLayout::PaintContext ink;
        ink.palette.setColor(QPalette::Text, Qt::black); // whatever the window looks like
        document.documentLayout()->draw(&painter, ink);
    }
    if (!file.commit())
        return base::failure(base::ErrorKind::Storage,
            Text::tr("The page could not be written to the end. Is the disk full?"));
    return {};
}
