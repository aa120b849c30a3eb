#pragma once
// A painted view has no widgets that a screen reader could walk through: it tells its parts instead, each a
// plain value. accessibleview.h makes children of them.

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace eleven {

/// A band, a segment, a line of code.
struct SpokenPart {
    struct Action {
        QString id;   ///< the same in every language
        QString name; ///< as a person reads it
        std::function<void()> perform;
    };
    QString name;
    QString description = {};
    QRectF rect = {};       ///< in the coordinates of the widget
    bool isCurrent = false; ///< the state an end is in, the marked line, the selected segment
    bool hasFocus = false;  ///< the arrow keys stand on it
    std::vector<Action> actions = {};
};

/// What a painted widget is besides. With the first one Qt learns how to make it accessible.
class SpokenParts {
public:
    SpokenParts();
    SpokenParts(const SpokenParts&) = delete;
    SpokenParts& operator=(const SpokenParts&) = delete;
    SpokenParts(SpokenParts&&) = delete;
    SpokenParts& operator=(SpokenParts&&) = delete;
    virtual ~SpokenParts() = default;

    [[nodiscard]] virtual int partCount() const = 0;
    /// `index` from 0 to partCount() - 1.
    [[nodiscard]] virtual SpokenPart part(int index) const = 0;
};

/// The parts of `view` are others now: whoever listens is told which.
void tellParts(QWidget& view);
/// The arrow keys brought the focus to one of them.
void tellFocus(QWidget& view, int index);

} // namespace eleven
