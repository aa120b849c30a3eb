#pragma once
// The style sheet of the whole window, on top of the Fusion style. Properties it knows: card=true (QFrame),
// primary=true and small=true (QPushButton), flat=true (QToolButton), side="server" (QCheckBox),
// type="caption" "title" "state" "code" and tone="muted" "ok" "error" "accent" (QLabel).

#include "ui/shell/theme.h"

#include <QString>

namespace eleven {

[[nodiscard]] QString styleSheet(const Theme& theme, const Type& type);

} // namespace eleven
