#pragma once
// The entries of Explain as they come with the program, and their names as links. The entries never change:
// they are read when somebody asks for them first.

#include "core/explain/glossary.h"
#include "ui/shell/theme.h"

#include <QString>
#include <QUrl>

namespace eleven {

[[nodiscard]] const Glossary& entries();
[[nodiscard]] const GlossaryEntry* entryNamed(const QString& name);

/// The entry that a name in bold or in code means: "CLOSE-WAIT", "close(c)". Null: none.
[[nodiscard]] const GlossaryEntry* entryMeantBy(const QString& text);
/// Of all that a line of a program names, in its order.
[[nodiscard]] QStringList entriesIn(const QString& line);

/// "explain:CLOSE-WAIT"
[[nodiscard]] QUrl entryUrl(const std::string& name);
/// Empty: it is no link to an entry.
[[nodiscard]] QString nameOf(const QUrl& link);

/// Text of `entry` as HTML: what stands in backquotes in the code font, or as a link to another.
[[nodiscard]] QString withLinks(const std::string& text, const GlossaryEntry& entry, const Theme& theme,
                                const Type& type);
[[nodiscard]] QString linkHtml(const QUrl& url, const QString& text, const Theme& theme);

} // namespace eleven
