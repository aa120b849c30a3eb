#pragma once
// File ▸ Export ▸ Interactive page: what was recorded so far as one HTML file.

#include "ui/page/page.h"
#include "ui/shell/commands.h"

#include <functional>

namespace eleven {

class ExportPage : public QObject {
    Q_OBJECT
public:
    /// `source` is asked when a file was chosen.
    ExportPage(const Commands& commands, QWidget& window, std::function<PageSource()> source);

signals:
    /// It is written, or what is wrong.
    void told(const QString& what);

private:
    void ask();

    QWidget& m_window;
    std::function<PageSource()> m_source;
};

} // namespace eleven
