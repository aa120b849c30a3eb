#pragma once
// A field for the text of a lesson: the next line begins as far in as the one before, Tab goes on to the next
// control (YAML has no tabs), and what is wrong is marked in its place.

#include "core/recording/event.h"
#include "ui/shell/theme.h"

#include <QPlainTextEdit>

namespace eleven {

class EditField : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit EditField(QWidget* parent = nullptr);

    /// Null: nothing. Marks are of one document.
    void show(QTextDocument* document);
    /// What stands there, up to the next space; `place` counts lines and bytes from 1. Line 0: nothing is
    /// marked.
    void mark(Place place);
    /// Brings the cursor there.
    void goTo(Place place);
    void setTheme(const Theme& theme, const Type& type);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QTextCursor cursorAt(Place place) const;
    void showMark();

    Place m_mark{0, 0};
    Theme m_theme = Theme::light();
};

} // namespace eleven
