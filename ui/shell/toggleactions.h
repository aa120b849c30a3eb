#pragma once
// An action for every toggle that the lesson's programs name. Two are known to every lesson and have commands
// of their own; the others are made for one lesson and go with it.

#include "core/lesson/lesson.h"
#include "ui/shell/commands.h"

#include <map>
#include <memory>
#include <vector>

class QMenu;

namespace eleven {

/// What a person is told about a toggle.
struct ToggleText {
    Side side = Side::Server; ///< whose program names it; the server's if both do
    QString title;            ///< "Parent keeps its copy"
    QString lines;            ///< what it changes, a line each: "server 24: close(c); left out"
};
[[nodiscard]] ToggleText toggleText(const Lesson& lesson, const std::string& toggle);

class ToggleActions : public QObject {
    Q_OBJECT
public:
    /// The actions of a lesson are added to `window` and `menu`.
    ToggleActions(Commands& commands, QWidget& window, QMenu& menu);
    ~ToggleActions() override;

    void setLesson(const Lesson& lesson);
    /// Checks each as `positions` says. `whyNot`: why none can be switched now, or empty.
    void showPositions(const std::map<std::string, bool>& positions, const QString& whyNot);
    /// Of the lesson, those with a command first. Each has the property "side".
    [[nodiscard]] std::vector<QAction*> actions() const;
    /// "Skip close() on EOF", "Verbose off"
    [[nodiscard]] QStringList names(const std::map<std::string, bool>& positions) const;

signals:
    void toggled(const std::string& toggle, bool on);

private:
    void addKnown(const Lesson& lesson, const std::string& toggle, Command command);
    void addOwn(const Lesson& lesson, const std::string& toggle);

    Commands& m_commands;
    QWidget& m_window;
    QMenu& m_menu;
    std::vector<std::pair<std::string, QAction*>> m_shown; ///< the lesson's
    std::map<Command, QString> m_tips; ///< of those of the lesson that every lesson may have
    std::vector<std::unique_ptr<QAction>> m_own;
};

} // namespace eleven
