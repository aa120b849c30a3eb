#pragma once
// The question under which name something shall be saved.

#include <QString>

#include <functional>

class QWidget;

namespace eleven {

/// `name` is that of the dialog; `proposed` says the suffix, too. `save` is called with what is chosen.
void askWhereToSave(QWidget& window, const char* name, const QString& title, const QString& filter,
                    const QString& proposed, const std::function<void(const QString&)>& save);

} // namespace eleven
