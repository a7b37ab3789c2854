// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The widgets of the composer and where they stand. Knows nothing of posts; the page joins them.
#pragma once

#include <QString>

class ComposerEdit;
class CounterRing;
class FindingsPanel;
class MessageBar;
class PhotoShelf;
class PostCard;
class PostQuestions;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QWidget;
class SeverityLabel;

struct ComposerParts
{
    ComposerEdit* text = nullptr;
    CounterRing* counter = nullptr;
    QLabel* length = nullptr; // by X's weighting
    SeverityLabel* severity = nullptr;
    QLabel* savedLabel = nullptr;
    QComboBox* category = nullptr;
    QLineEdit* reason = nullptr;
    QToolButton* planned = nullptr; // when it goes; a click forgets it
    PostQuestions* questions = nullptr;
    PhotoShelf* photos = nullptr;
    QPushButton* attach = nullptr;
    QPushButton* submit = nullptr;
    FindingsPanel* findings = nullptr;
    PostCard* preview = nullptr;
    MessageBar* message = nullptr;
};

// Makes them as children of the page and gives it its layout.
[[nodiscard]] ComposerParts buildComposer(QWidget* page);
