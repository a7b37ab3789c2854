// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dismissal_dialog.h"

#include "app/policy/dismissal.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int longestAnswer = 200;

QLabel* labelFor(QWidget* field, const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setBuddy(field);
    return label;
}

} // namespace

QString dismissalTitle(const QString& rule)
{
    const char* context = "DismissalDialog";
    if (policy::dismissalRule(rule) == u"pupil-name")
        return QCoreApplication::translate(context, "This is not a child…");
    if (rule == u"announcement")
        return QCoreApplication::translate(context, "This is not a notice…");
    if (rule == u"personal-info")
        return QCoreApplication::translate(context, "This is not personal…");
    if (rule == u"engagement")
        return QCoreApplication::translate(context, "This is not a private person…");
    return QCoreApplication::translate(context, "This is right as it is…");
}

DismissalDialog::DismissalDialog(
    const policy::Finding& finding, const QString& text, bool asksReviewer, QWidget* parent)
    : QDialog(parent)
    , m_finding(finding)
    , m_text(text)
    , m_phrase(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("dismissalDialog"));
    setWindowTitle(dismissalTitle(finding.rule).remove(QChar(0x2026)));
    m_phrase->setObjectName(QStringLiteral("dismissalPhrase"));
    m_phrase->setMaxLength(longestAnswer);
    m_phrase->setText(policy::suggestedPhrase(text, names::splitWords(text), *finding.range));
    m_reason->setObjectName(QStringLiteral("dismissalReason"));
    m_reason->setMaxLength(longestAnswer);
    m_reason->setPlaceholderText(tr("For example: it is the title of a song"));
    m_problem->setObjectName(QStringLiteral("dismissalProblem"));
    m_problem->setWordWrap(true);
    auto* confirm = m_buttons->addButton(
        asksReviewer ? tr("&Ask the senior leadership team") : tr("&Remember this"),
        QDialogButtonBox::AcceptRole);
    confirm->setObjectName(QStringLiteral("dismissalConfirm"));
    auto* what = new QLabel(asksReviewer
            ? tr("A member of the senior leadership team decides. If they agree, Nestbox remembers "
                 "it for these very words.")
            : tr("Nestbox remembers it for these very words, with your name, the day and the "
                 "reason."),
        this);
    what->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(
        labelFor(m_phrase, tr("&Which words? The marked ones with a word beside them:"), this));
    column->addWidget(m_phrase);
    column->addWidget(m_problem);
    column->addWidget(labelFor(m_reason, tr("Wh&y?"), this));
    column->addWidget(m_reason);
    column->addStretch(1);
    column->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    connect(m_phrase, &QLineEdit::textChanged, this, &DismissalDialog::check);
    connect(m_reason, &QLineEdit::textChanged, this, &DismissalDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT confirmed(m_phrase->text().trimmed(), m_reason->text().trimmed());
        accept();
    });
    check();
    m_reason->setFocus();
}

void DismissalDialog::check()
{
    const QString problem
        = policy::problemWithPhrase(m_text, *m_finding.range, m_phrase->text().trimmed());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    for (QAbstractButton* button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(problem.isEmpty() && !m_reason->text().trimmed().isEmpty());
    }
}
