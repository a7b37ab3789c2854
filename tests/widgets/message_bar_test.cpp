// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages are shown, spoken, acted on and closed.

#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/severity_label.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace {

QStringList heard;

void listen(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Alert)
        heard.append(event->accessibleInterface()->text(QAccessible::Description));
}

} // namespace

class MessageBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsSilentUntilThereIsSomethingToSay()
    {
        const MessageBar bar;
        QVERIFY(bar.isHidden());
    }

    void aMessageIsShownAndSpoken()
    {
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler(listen);
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Warning, QStringLiteral("The policy is old."));
        QAccessible::installUpdateHandler(nullptr);
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.kind(), MessageBar::Kind::Warning);
        QCOMPARE(bar.sentence(), QStringLiteral("The policy is old."));
        QCOMPARE(bar.accessibleDescription(), bar.sentence());
        if (QAccessible::isActive()) // not on every platform plug-in
            QCOMPARE(heard, QStringList{"The policy is old."});
        QVERIFY(bar.findChild<QPushButton*>(QStringLiteral("action"))->isHidden());
    }

    void theActionIsTold()
    {
        MessageBar bar;
        bar.showMessage(
            MessageBar::Kind::Error, QStringLiteral("Signed out."), QStringLiteral("Sign in"));
        const QSignalSpy acted(&bar, &MessageBar::actionTriggered);
        auto* action = bar.findChild<QPushButton*>(QStringLiteral("action"));
        QVERIFY(!action->isHidden());
        action->click();
        QCOMPARE(acted.size(), 1);
        QVERIFY(!bar.isHidden());
    }

    void closingIsToldOnce()
    {
        MessageBar bar;
        const QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        bar.showMessage(MessageBar::Kind::Information, QStringLiteral("Saved."));
        bar.findChild<QToolButton*>(QStringLiteral("close"))->click();
        bar.dismiss();
        QVERIFY(bar.isHidden());
        QCOMPARE(dismissed.size(), 1);
        bar.showMessage(MessageBar::Kind::Information, QStringLiteral("Saved."));
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(bar.isHidden());
    }

    void aLastingStateCannotBeClosed()
    {
        MessageBar bar;
        bar.setDismissable(false);
        bar.showMessage(MessageBar::Kind::Information, QStringLiteral("Practice mode."));
        QVERIFY(bar.findChild<QToolButton*>(QStringLiteral("close"))->isHidden());
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(!bar.isHidden());
    }

    void aLongSentenceWraps()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Error, QStringLiteral("word ").repeated(80));
        QVERIFY(bar.minimumSizeHint().width() < 400);
        QVERIFY(bar.heightForWidth(400) > 3 * bar.fontMetrics().height());
    }

    void theSentenceIsNeverMarkup()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Error, QStringLiteral("<a href='x'>y</a>"));
        QCOMPARE(bar.findChild<QLabel*>(QStringLiteral("sentence"))->textFormat(), Qt::PlainText);
    }

    void everySeverityHasAWordAndAPicture()
    {
        SeverityLabel label;
        QSet<QString> words;
        for (const auto tone :
            {theme::Tone::Clear, theme::Tone::Advice, theme::Tone::Review, theme::Tone::Blocked}) {
            label.setTone(tone);
            words.insert(label.word());
            QCOMPARE(label.accessibleName(), label.word());
            const int withIcon = label.sizeHint().width();
            label.setIcon({});
            QVERIFY(label.sizeHint().width() < withIcon);
        }
        QCOMPARE(words.size(), 4);
        label.setTone(theme::Tone::Advice, QStringLiteral("2 hints"));
        QCOMPARE(label.word(), QStringLiteral("2 hints"));
    }

    void anEmptyStateOffersWhatToDo()
    {
        EmptyState empty;
        empty.setContent(QStringLiteral("review"), QStringLiteral("Nothing waits."));
        auto* action = empty.findChild<QPushButton*>(QStringLiteral("action"));
        QVERIFY(action->isHidden());
        empty.setContent(
            QStringLiteral("review"), QStringLiteral("Nothing waits."), QStringLiteral("Write"));
        QVERIFY(!action->isHidden());
        const QSignalSpy acted(&empty, &EmptyState::actionTriggered);
        action->click();
        QCOMPARE(acted.size(), 1);
    }
};

QTEST_MAIN(MessageBarTest)
#include "message_bar_test.moc"
