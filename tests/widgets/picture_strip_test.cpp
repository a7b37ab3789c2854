// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Attached pictures: what the person does is told, and nothing is done behind the owner's back.

#include "ui/widgets/picture_strip.h"
#include "ui/widgets/picture_tile.h"
#include "ui/widgets/severity_label.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace {

QImage picture(const QSize& size = {64, 48})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return image;
}

QPlainTextEdit* field(PictureStrip& strip, int place)
{
    return strip.findChildren<PictureTile*>().at(place)->findChild<QPlainTextEdit*>();
}

} // namespace

class PictureStripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingADescriptionIsTold()
    {
        PictureStrip strip;
        strip.addPicture(7, picture());
        QSignalSpy changed(&strip, &PictureStrip::descriptionChanged);
        QTest::keyClicks(field(strip, 0), QStringLiteral("Owl"));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.last(), QVariantList({7, QStringLiteral("Owl")}));
        QCOMPARE(strip.description(7), QStringLiteral("Owl"));
    }

    void settingADescriptionIsNotTold()
    {
        PictureStrip strip;
        strip.addPicture(7, picture(), QStringLiteral("before"));
        const QSignalSpy changed(&strip, &PictureStrip::descriptionChanged);
        strip.setDescription(7, QStringLiteral("after"));
        QCOMPARE(strip.description(7), QStringLiteral("after"));
        QCOMPARE(changed.size(), 0);
    }

    void aDescriptionEndsAtAThousandLetters()
    {
        PictureStrip strip;
        strip.addPicture(1, picture());
        QSignalSpy changed(&strip, &PictureStrip::descriptionChanged);
        field(strip, 0)->insertPlainText(QString(1500, u'x'));
        QCOMPARE(strip.description(1).size(), 1000);
        QCOMPARE(changed.last().at(1).toString().size(), 1000);
    }

    void buttonsAskAndTheOwnerDecides()
    {
        PictureStrip strip;
        strip.addPicture(1, picture());
        strip.addPicture(2, picture());
        QSignalSpy removed(&strip, &PictureStrip::removeRequested);
        QSignalSpy opened(&strip, &PictureStrip::openRequested);
        auto* second = strip.findChildren<PictureTile*>().at(1);
        second->findChild<QToolButton*>(QStringLiteral("remove"))->click();
        second->findChild<QToolButton*>(QStringLiteral("thumbnail"))->click();
        QCOMPARE(removed.first().first().toInt(), 2);
        QCOMPARE(opened.first().first().toInt(), 2);
        QCOMPARE(strip.count(), 2);
    }

    void removingFromItsOwnButtonIsSafeAndKeepsTheKeyboardHere()
    {
        PictureStrip strip;
        strip.addPicture(1, picture());
        strip.addPicture(2, picture());
        connect(&strip, &PictureStrip::removeRequested, &strip, &PictureStrip::removePicture);
        strip.show();
        QVERIFY(QTest::qWaitForWindowActive(&strip));
        auto* button = strip.findChild<QToolButton*>(QStringLiteral("remove"));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(strip.count(), 1);
        QVERIFY(strip.isAncestorOf(QApplication::focusWidget()));
        QTRY_COMPARE(strip.findChildren<PictureTile*>().size(), 1);
        QCOMPARE(
            strip.findChild<PictureTile*>()->accessibleName(), QStringLiteral("Picture 1 of 1"));
    }

    void remarksComeAndGo()
    {
        PictureStrip strip;
        strip.addPicture(1, picture());
        auto* pill = strip.findChild<SeverityLabel*>();
        QVERIFY(pill->isHidden());
        strip.setRemark(1, theme::Tone::Review, QStringLiteral("Face found"));
        QVERIFY(!pill->isHidden());
        QCOMPARE(pill->word(), QStringLiteral("Face found"));
        strip.setRemark(1, theme::Tone::Clear, {});
        QVERIFY(pill->isHidden());
    }

    void readOnlyHidesWhatChanges()
    {
        PictureStrip strip;
        strip.addPicture(1, picture());
        strip.setReadOnly(true);
        strip.addPicture(2, picture());
        for (int place : {0, 1}) {
            QVERIFY(field(strip, place)->isReadOnly());
            QVERIFY(
                strip.findChildren<QToolButton*>(QStringLiteral("remove")).at(place)->isHidden());
        }
    }

    void tabGoesThroughThePicturesInOrder()
    {
        PictureStrip strip;
        strip.addPicture(1, picture());
        strip.addPicture(2, picture());
        strip.show();
        QVERIFY(QTest::qWaitForWindowActive(&strip));
        strip.findChild<QToolButton*>(QStringLiteral("thumbnail"))->setFocus();
        QStringList names;
        for (int i = 0; i < 8; ++i) {
            names.append(QApplication::focusWidget()->accessibleName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(names,
            QStringList({"Picture 1 of 2: show large", "Picture 1 of 2: description",
                "Picture 1 of 2: whose picture is this?", "Picture 1 of 2: remove",
                "Picture 2 of 2: show large", "Picture 2 of 2: description",
                "Picture 2 of 2: whose picture is this?", "Picture 2 of 2: remove"}));
    }

    void narrowStripsWrap()
    {
        PictureStrip strip;
        for (int id = 0; id < 4; ++id)
            strip.addPicture(id, picture());
        const int one = strip.findChild<PictureTile*>()->sizeHint().width();
        QVERIFY(strip.heightForWidth(one + 10) > 3 * strip.heightForWidth(6 * one));
    }

    void unknownPicturesAreIgnored()
    {
        PictureStrip strip;
        strip.removePicture(9);
        strip.setDescription(9, QStringLiteral("x"));
        strip.setRemark(9, theme::Tone::Clear, QStringLiteral("x"));
        strip.focusDescription(9);
        strip.addPicture(1, QImage());
        QCOMPARE(strip.count(), 1);
        strip.clear();
        QCOMPARE(strip.count(), 0);
    }
};

QTEST_MAIN(PictureStripTest)
#include "picture_strip_test.moc"
