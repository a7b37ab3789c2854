// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/school_step.h"

#include "app/base/when_done.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int longestField = 200;

QLineEdit* makeField(QWidget* parent, const char* name, const QString& spoken, const QString& hint)
{
    auto* field = new QLineEdit(parent);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(spoken);
    field->setPlaceholderText(hint);
    field->setMaxLength(longestField);
    return field;
}

} // namespace

SchoolStep::SchoolStep(services::SchoolSetup& setup, QWidget* parent)
    : SetupStep(setup, parent)
    , m_name(makeField(this, "setupSchoolName", tr("Name of the school"),
          tr("Lickey Hills Primary School and Nursery")))
    , m_nursery(new QCheckBox(tr("The school has a n&ursery"), this))
    , m_handle(makeField(this, "setupHandle", tr("The school's name on X"), tr("@Lickey_Hills")))
    , m_mailbox(
          makeField(this, "setupMailbox", tr("Office e-mail address"), tr("office@school.sch.uk")))
{
    m_nursery->setObjectName(QStringLiteral("setupNursery"));
    addField(tr("Name of the &school"), m_name);
    auto* nursery = new QVBoxLayout;
    nursery->setSpacing(theme::spacing(this).small);
    nursery->addWidget(m_nursery);
    nursery->addWidget(makeNote(
        tr("Nursery children then belong on the class list, so that they are protected, too.")));
    column()->addLayout(nursery);
    addField(tr("The school's name on &X"), m_handle);
    addField(tr("The &office's e-mail address"), m_mailbox,
        tr("This is the one address that posts may show: it is where people who want the school "
           "are sent."));
    addField(tr("Crest"), buildCrest());
    column()->addStretch();
    for (const QLineEdit* field : {m_name, m_handle, m_mailbox})
        connect(field, &QLineEdit::textEdited, this, &SchoolStep::edited);
    connect(m_nursery, &QCheckBox::toggled, this, &SchoolStep::edited);
}

QString SchoolStep::introduction() const
{
    return tr("Nestbox posts for one account only, the school's. Your answers are kept as you go: "
              "close this window at any time and go on later.");
}

QWidget* SchoolStep::entrance() const
{
    return m_name;
}

QWidget* SchoolStep::buildCrest()
{
    auto* row = new QWidget(this);
    m_picture = new QLabel(row);
    m_picture->setAccessibleName(tr("Crest"));
    m_choose = new QPushButton(tr("&Choose a picture…"), row);
    m_choose->setObjectName(QStringLiteral("setupCrest"));
    m_remove = new QPushButton(tr("&Remove"), row);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_picture);
    layout->addWidget(m_choose);
    layout->addWidget(m_remove);
    layout->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &SchoolStep::chooseCrest);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_crest.clear();
        showCrest();
        m_choose->setFocus();
        Q_EMIT edited();
    });
    return row;
}

void SchoolStep::chooseCrest()
{
    auto* dialog = new QFileDialog(this, tr("The school's crest"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)"));
    connect(dialog, &QFileDialog::fileSelected, this, &SchoolStep::useCrest);
    dialog->open();
}

void SchoolStep::useCrest(const QString& path)
{
    base::whenDone(setup().readCrest(path), this, [this](const base::Result<QByteArray>& picture) {
        if (!picture) {
            Q_EMIT failed(picture.error().text);
            return;
        }
        m_crest = *picture;
        showCrest();
        Q_EMIT edited();
    });
}

void SchoolStep::showCrest()
{
    const int side = fontMetrics().height() * 4;
    QPixmap picture;
    if (picture.loadFromData(m_crest))
        m_picture->setPixmap(
            picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    else
        m_picture->clear();
    m_picture->setVisible(!m_crest.isEmpty());
    m_remove->setVisible(!m_crest.isEmpty());
}

void SchoolStep::fill(const services::SetupDraft& draft)
{
    m_name->setText(draft.schoolName);
    const QSignalBlocker quiet(m_nursery);
    m_nursery->setChecked(draft.nursery);
    m_handle->setText(draft.handle);
    m_mailbox->setText(draft.mailbox);
    m_crest = draft.crest;
    showCrest();
}

void SchoolStep::take(services::SetupDraft& draft) const
{
    draft.schoolName = m_name->text();
    draft.nursery = m_nursery->isChecked();
    draft.handle = m_handle->text();
    draft.mailbox = m_mailbox->text();
    draft.crest = m_crest;
}

base::Result<void> SchoolStep::check(const services::SetupDraft& draft) const
{
    return services::schoolComplete(draft);
}
