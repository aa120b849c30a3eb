#pragma once
// The files and folders of one's own that were opened last, newest first; kept in the settings.

#include <QStringList>

class QMenu;

namespace eleven {

inline constexpr int kMostRecent = 8;

[[nodiscard]] QStringList recentFiles();
void addRecentFile(const QString& path);
void forgetRecentFiles();

/// Makes the menu anew: an entry for each, whose data is the path, and one to forget them all.
void fillRecentMenu(QMenu& menu);

} // namespace eleven
