#pragma once
// What an exported page says around what the window says too.

#include <QCoreApplication>
#include <QString>

#include <map>
#include <string>

namespace eleven {

class PageTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::PageTexts)
public:
    /// By the names that page.js and page.html have for them.
    [[nodiscard]] static std::map<std::string, std::string> all();
    [[nodiscard]] static QString origin(const QString& kernel); ///< below the title
    [[nodiscard]] static QString noScript();
    // In the window
    [[nodiscard]] static QString saveTitle();
    [[nodiscard]] static QString files(); ///< as QFileDialog wants it
    [[nodiscard]] static QString written(const QString& file);
    [[nodiscard]] static QString tooLong(int events);
};

} // namespace eleven
