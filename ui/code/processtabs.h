#pragma once
// The processes of one host as tabs: the program that forked, and its children. Below the tabs which
// descriptors the one in front has open. In front is whom the moment is about, until somebody chooses one;
// another click on that one lets it go again. Away while there is one process.

#include "ui/session/stagepicture.h"
#include "ui/shell/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QTabBar;

namespace eleven {

class ProcessTabs : public QWidget {
    Q_OBJECT
public:
    explicit ProcessTabs(Side side, QWidget* parent = nullptr);
    /// `parent`: whose program it is; its children come after it.
    void showProcesses(const StagePicture& picture, EndpointId parent);
    /// Whose tab is in front.
    [[nodiscard]] EndpointId shown() const { return m_shown; }
    void setTheme(const Theme& theme, const Type& type);

signals:
    /// Somebody chose, or let go.
    void chosen();

private:
    void pin(int tab);
    void fill(const StagePicture& picture);

    QTabBar* m_tabs;
    QLabel* m_descriptors;
    std::vector<EndpointId> m_processes; ///< by tab
    EndpointId m_shown;
    std::optional<EndpointId> m_pinned;
};

} // namespace eleven
