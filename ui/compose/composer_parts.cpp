// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/composer_parts.h"

#include "ui/compose/composer_edit.h"
#include "ui/compose/findings_panel.h"
#include "ui/compose/photo_shelf.h"
#include "ui/compose/post_questions.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/counter_ring.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/post_card.h"
#include "ui/widgets/severity_label.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ComposerPage)
};

void makeStatus(ComposerParts& parts, QWidget* side)
{
    parts.counter = new CounterRing(side);
    parts.length = new QLabel(side);
    parts.length->setObjectName(QStringLiteral("lengthLabel"));
    parts.severity = new SeverityLabel(side);
    parts.savedLabel = new QLabel(side);
    parts.savedLabel->setForegroundRole(QPalette::PlaceholderText);
    parts.savedLabel->setObjectName(QStringLiteral("savedLabel"));
    parts.planned = new QToolButton(side);
    parts.planned->setObjectName(QStringLiteral("planned"));
    parts.planned->setIcon(theme::icon(QStringLiteral("clock")));
    parts.planned->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    parts.planned->setToolTip(Text::tr("Forget the time: send it as soon as it may go"));
    parts.planned->setFocusPolicy(Qt::StrongFocus);
    parts.planned->hide();
}

void makeKind(ComposerParts& parts, QWidget* side)
{
    parts.category = new QComboBox(side);
    parts.category->setObjectName(QStringLiteral("category"));
    parts.category->setAccessibleName(Text::tr("Kind of news"));
    parts.category->addItems({Text::tr("Celebration of work"), Text::tr("School event"),
        Text::tr("Urgent school news")});
    parts.reason = new QLineEdit(side);
    parts.reason->setObjectName(QStringLiteral("reason"));
    parts.reason->setAccessibleName(Text::tr("Which event, or why it is urgent"));
    parts.reason->setPlaceholderText(Text::tr("Which event, or why is it urgent?"));
    parts.reason->setMaxLength(200);
    parts.questions = new PostQuestions(side);
}

void makeActions(ComposerParts& parts, QWidget* side)
{
    parts.attach = new QPushButton(
        theme::icon(QStringLiteral("attach-picture")), Text::tr("Add &picture…"), side);
    parts.attach->setObjectName(QStringLiteral("attachPicture"));
    parts.submit = new QPushButton(
        theme::icon(QStringLiteral("send"), QPalette::HighlightedText), QString(), side);
    parts.submit->setObjectName(QStringLiteral("submit"));
    parts.submit->setDefault(true);
}

// Text and pictures scroll together when there is little room; the button below stays in sight.
QWidget* contentArea(ComposerParts& parts, QWidget* side)
{
    auto* area = new QScrollArea(side);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached and scrolls along
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(area);
    parts.text = new ComposerEdit(body);
    parts.photos = new PhotoShelf(body);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->addWidget(parts.text, 1);
    column->addWidget(parts.photos);
    parts.text->setMinimumHeight(parts.text->fontMetrics().lineSpacing() * 5);
    parts.text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    area->setWidget(body);
    return area;
}

QWidget* writingSide(ComposerParts& parts, QWidget* page)
{
    auto* side = new QWidget(page);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(contentArea(parts, side), 1);
    makeStatus(parts, side);
    makeKind(parts, side);
    makeActions(parts, side);
    auto* status = new FlowLayout; // wraps when the letters are large
    status->setContentsMargins({});
    for (QWidget* part : std::initializer_list<QWidget*>{
             parts.counter, parts.length, parts.severity, parts.savedLabel, parts.planned}) {
        status->addWidget(part);
        status->setAlignment(part, Qt::AlignVCenter);
    }
    auto* kind = new QHBoxLayout;
    kind->addWidget(parts.category);
    kind->addWidget(parts.reason, 1);
    auto* actions = new QHBoxLayout;
    actions->addWidget(parts.attach);
    actions->addStretch();
    actions->addWidget(parts.submit);
    column->addLayout(status);
    column->addLayout(kind);
    column->addWidget(parts.questions);
    column->addLayout(actions);
    return side;
}

QWidget* asideSide(ComposerParts& parts, QWidget* page)
{
    auto* side = new QWidget(page);
    parts.findings = new FindingsPanel(side);
    parts.preview = new PostCard(side);
    parts.preview->setObjectName(QStringLiteral("preview"));
    auto* checksTitle = new QLabel(Text::tr("What the policy says"), side);
    checksTitle->setFont(theme::headingFont(page->font()));
    auto* previewTitle = new QLabel(Text::tr("How it will look"), side);
    previewTitle->setFont(theme::headingFont(page->font()));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(checksTitle);
    column->addWidget(parts.findings, 1);
    column->addWidget(previewTitle);
    auto* previewArea = new QScrollArea(side);
    previewArea->setWidgetResizable(true);
    previewArea->setFrameShape(QFrame::NoFrame);
    previewArea->setFocusPolicy(Qt::NoFocus); // the text in it can be reached and scrolls along
    auto* previewBody = new QWidget(previewArea);
    auto* previewColumn = new QVBoxLayout(previewBody);
    previewColumn->setContentsMargins({});
    previewColumn->addWidget(parts.preview);
    previewColumn->addStretch(1);
    previewArea->setWidget(previewBody);
    column->addWidget(previewArea, 1);
    return side;
}

} // namespace

ComposerParts buildComposer(QWidget* page)
{
    ComposerParts parts;
    parts.message = new MessageBar(page);
    auto* splitter = new QSplitter(page);
    splitter->setObjectName(QStringLiteral("composerSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(writingSide(parts, page));
    splitter->addWidget(asideSide(parts, page));
    splitter->setHandleWidth(theme::spacing(page).large);
    splitter->setSizes({3000, 2000});
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(parts.message);
    column->addWidget(splitter, 1);
    return parts;
}
