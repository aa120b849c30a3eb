#pragma once
// The way in: all lessons on shelves, what was seen so far, and where one can go on.

#include "ui/chooser/stilldark.h"
#include "ui/lesson/seen.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace eleven {

class Commands;
class LessonTile;
class Miniature;

class ChooserPage : public QFrame {
    Q_OBJECT
public:
    explicit ChooserPage(const Commands& commands, QWidget* parent = nullptr);

    void show(std::vector<LessonShelf> shelves, const SeenSoFar& seen, const std::optional<LessonGoOn>& goOn);
    void setTheme(const Theme& theme, const Type& type);

signals:
    void lessonChosen(const QString& file);
    /// Of LessonGoOn.
    void goOnChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Shelf {
        QLabel* heading;
        QGridLayout* grid;
        std::vector<LessonTile*> tiles;
    };
    [[nodiscard]] QWidget* head(const Commands& commands);
    [[nodiscard]] QWidget* left();
    [[nodiscard]] std::vector<LessonTile*> tiles() const;
    void arrange();
    void showDark();
    void moveFocus(const LessonTile* from, int columns);

    Theme m_theme = Theme::light();
    Type m_type;
    QFrame* m_head;
    QScrollArea* m_scroll;
    QBoxLayout* m_columns; ///< what was seen, the shelves: side by side, or one above the other
    QFrame* m_left;
    QLabel* m_counts;
    Miniature* m_diagram;
    QLabel* m_dark;
    std::vector<StillDark> m_stillDark;
    QFrame* m_goOn;
    QLabel* m_goOnTitle;
    QLabel* m_goOnWhen;
    QPushButton* m_resume;
    QVBoxLayout* m_right;
    std::vector<Shelf> m_shelves;
    int m_perRow = 0;
};

} // namespace eleven
