#pragma once
// How the window fits its screen and what stands around the stage: it opens no larger than the screen, may
// always be made small, and shows the lesson beside the stage, over it where there is no room for both, or
// not at all while one pane or the projector has the window.

#include <QObject>
#include <QPointer>

class QByteArray;
class QHBoxLayout;
class QMainWindow;
class QWidget;

namespace eleven {

class Appearance;
class Commands;
class LessonEditor;
class LessonPanel;
class LessonStrip;
class Stage;
class ToolBar;

class WindowFit : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ToolBar* toolBar;
        QHBoxLayout* body; ///< below it: lesson, strip, stage
        LessonPanel* lessonPanel;
        LessonEditor* lessonEditor; ///< in the place of that while a lesson is being changed
        LessonStrip* lessonStrip;   ///< opens the lesson when it is away
        Stage* stage;
    };
    WindowFit(QMainWindow& window, const Parts& parts, Appearance& appearance, const Commands& commands);

    /// As large as it was left or as it should be, and within the screen.
    void open(const QByteArray& geometry);
    /// Call when the size of the window or of the type has changed.
    void fit();
    void setLessonOpen(bool open);
    void setEditing(bool on);
    /// Without one the stage has all the room.
    void setHasLesson(bool has);
    /// A question is shown, which a class shall see in the projector form too.
    void setAsking(bool on);
    void setFullScreen(bool full);
    void setProjector(bool on);
    /// Back from what is open or enlarged, the newest first.
    void leave();
    [[nodiscard]] bool isProjector() const { return m_isProjector; }

signals:
    /// The lesson may be shown now, or put away.
    void arranged();

private:
    void arrange();
    void placeLesson();
    [[nodiscard]] QWidget* left() const;
    [[nodiscard]] int editorWidth() const;
    [[nodiscard]] int projectorPixels() const;

    QMainWindow& m_window;
    Parts m_parts;
    Appearance& m_appearance;
    const Commands& m_commands;
    QPointer<QWidget> m_focus; ///< before the projector
    bool m_isLessonOpen = true;
    bool m_isNarrow = false;
    bool m_isEditing = false;
    bool m_hasLesson = true;
    bool m_isAsking = false;
    bool m_isProjector = false;
};

} // namespace eleven
