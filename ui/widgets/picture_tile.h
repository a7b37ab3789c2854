// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One attached picture: its thumbnail, a field for its description, a remark, and a button that
// removes it. Knows nothing of files or rules.
#pragma once

#include "ui/theme/colours.h"
#include "ui/widgets/card.h"

#include <QImage>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class SeverityLabel;

class PictureTile : public Card
{
    Q_OBJECT

public:
    enum class Owner
    {
        NotSaid,
        School, // made there
        Other
    };

    explicit PictureTile(const QImage& picture, QWidget* parent = nullptr);

    // "Picture 2 of 3": names every control of the tile for screen readers.
    void setPlace(int number, int count);
    void setPicture(const QImage& picture);
    void setDescription(const QString& text);
    [[nodiscard]] QString description() const;
    // The answer to "Whose picture is this?"; `note` says whose, when not the school's.
    void setOwner(Owner owner, const QString& note);
    // An empty word removes the remark.
    void setRemark(theme::Tone tone, const QString& word);
    void setReadOnly(bool readOnly);
    void focusDescription();

Q_SIGNALS:
    void descriptionChanged(const QString& text);
    void ownerChanged(PictureTile::Owner owner, const QString& note);
    void removeClicked();
    void opened(); // the thumbnail was clicked, or Enter pressed on it

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refreshLook();
    void descriptionEdited();
    void ownerEdited();

    QImage m_picture;
    QToolButton* m_thumbnail;
    QToolButton* m_remove;
    SeverityLabel* m_remark;
    QPlainTextEdit* m_description;
    QLabel* m_label;
    QComboBox* m_owner;
    QLineEdit* m_ownerNote;
};
