// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/passphrase_box.h"

#include "app/base/when_done.h"
#include "app/services/staff_list.h"
#include "ui/setup/paper.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

PassphraseBox::PassphraseBox(services::SchoolSetup& setup, QWidget* parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_label(new QLabel(this))
    , m_secret(new QLineEdit(this))
    , m_set(new QPushButton(tr("Set &passphrase"), this))
    , m_make(new QPushButton(tr("&Make passphrases for those without"), this))
    , m_result(new QWidget(this))
    , m_list(new QPlainTextEdit(m_result))
    , m_save(new QPushButton(tr("Save the &list as a PDF…"), m_result))
    , m_noted(new QCheckBox(tr("I ha&ve saved or noted these passphrases"), m_result))
{
    m_secret->setObjectName(QStringLiteral("setupSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(1000);
    m_secret->setPlaceholderText(tr("Eight characters or more"));
    m_set->setObjectName(QStringLiteral("setupSetSecret"));
    m_make->setObjectName(QStringLiteral("setupMakeSecrets"));
    m_list->setObjectName(QStringLiteral("setupSecretList"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_secret, 1);
    row->addWidget(m_set);
    row->addWidget(m_make);
    buildResult();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_label);
    all->addLayout(row);
    all->addWidget(m_result);
    m_label->setBuddy(m_secret);
    setPerson({});
    connect(m_set, &QPushButton::clicked, this, &PassphraseBox::set);
    connect(m_secret, &QLineEdit::returnPressed, this, &PassphraseBox::set);
    connect(m_make, &QPushButton::clicked, this, &PassphraseBox::makeRequested);
}

void PassphraseBox::buildResult()
{
    m_noted->setObjectName(QStringLiteral("setupNoted"));
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setAccessibleName(tr("Passphrases made just now"));
    m_list->setFixedHeight(fontMetrics().height() * 7);
    auto* warning = new QLabel(
        tr("Save or copy this list now and hand the slips out: the passphrases are not kept."),
        m_result);
    warning->setWordWrap(true);
    auto* shown = new QVBoxLayout(m_result);
    shown->setContentsMargins({});
    shown->addWidget(warning);
    shown->addWidget(m_list);
    auto* keeping = new QHBoxLayout;
    keeping->addWidget(m_save);
    keeping->addWidget(m_noted);
    keeping->addStretch();
    shown->addLayout(keeping);
    m_result->hide();
    connect(m_save, &QPushButton::clicked, this, &PassphraseBox::saveList);
}

void PassphraseBox::setPerson(const QString& name)
{
    if (name != m_person)
        m_secret->clear();
    m_person = name;
    const QString words
        = name.isEmpty() ? tr("Choose somebody in the table.") : tr("Passphrase of %1").arg(name);
    m_label->setText(words);
    m_secret->setAccessibleName(words);
    m_secret->setEnabled(!name.isEmpty());
    m_set->setEnabled(!name.isEmpty());
}

void PassphraseBox::set()
{
    if (m_person.isEmpty())
        return;
    m_set->setEnabled(false);
    base::whenDone(m_setup.hash(m_secret->text()), this,
        [this, name = m_person](const base::Result<QString>& hash) {
            m_set->setEnabled(!m_person.isEmpty());
            if (!hash) {
                Q_EMIT failed(hash.error().text);
                return;
            }
            m_secret->clear();
            Q_EMIT hashed(name, *hash);
        });
}

void PassphraseBox::makeFor(const QStringList& names)
{
    if (names.isEmpty() || !m_waiting.isEmpty())
        return;
    m_waiting = names;
    m_make->setEnabled(false);
    m_make->setText(tr("Making passphrases…"));
    makeNext();
}

void PassphraseBox::makeNext()
{
    if (m_waiting.isEmpty()) {
        m_make->setEnabled(true);
        m_make->setText(tr("&Make passphrases for those without"));
        showList();
        return;
    }
    const QString secret = services::starterPassphrase();
    base::whenDone(m_setup.hash(secret), this, [this, secret](const base::Result<QString>& hash) {
        if (!hash) {
            m_waiting.clear();
            makeNext();
            Q_EMIT failed(hash.error().text);
            return;
        }
        const QString name = m_waiting.takeFirst();
        m_made.append(name + QLatin1Char('\t') + secret);
        Q_EMIT hashed(name, *hash);
        makeNext();
    });
}

void PassphraseBox::showList()
{
    m_list->setPlainText(m_made.join(QLatin1Char('\n')));
    m_noted->setChecked(false);
    m_result->setVisible(!m_made.isEmpty());
    if (!m_made.isEmpty())
        m_save->setFocus();
}

bool PassphraseBox::isNoted() const
{
    return m_made.isEmpty() || m_noted->isChecked();
}

void PassphraseBox::saveList()
{
    QVector<QStringList> rows;
    for (const QString& line : m_made)
        rows.append(line.split(QLatin1Char('\t')));
    savePaper(this,
        {tr("First passphrases"), tr("Cut into slips and hand to each person. Keep no copy."),
            {tr("Name to sign in with"), tr("Passphrase")}, rows},
        tr("passphrases.pdf"), [this](const QString& trouble) { Q_EMIT failed(trouble); });
}
