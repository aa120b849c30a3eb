#pragma once
// How everything looks: colours and the four type sizes; the style sheet that is made of them is in
// themestyle.h. Values without state: a view keeps a copy and is given a new one when the palette or the font
// changes. Every text colour reaches 4.5:1 on what it stands on, in both themes
// (tests/ui/shell/tst_theme.cpp).

#include "core/recording/event.h"
#include "core/tcp/state.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace eleven {

/// The four sizes of text, in the weights in use, and the spacing that goes with them. All follow one font.
struct Type {
    QFont caption;
    QFont body, bodyBold;
    QFont title; ///< bold
    QFont state; ///< bold: names of states in bands, pills and the diagram
    QFont code;  ///< body size, monospace
    double scale = 1;

    /// `base` is the body font; 13 px is 100 %.
    [[nodiscard]] static Type from(const QFont& base);
    /// `steps` times 4 px at 100 %.
    [[nodiscard]] int space(int steps) const;
};

struct Theme {
    bool isDark = false;
    QColor window, card, hairline;
    QColor faint; ///< arrows of the diagram not walked, dashed frames: lines, never text
    QColor text, muted;
    QColor accent; ///< text, links and focus rings in the accent blue
    QColor hover, pressed;
    QColor primary, primaryHover, onPrimary;
    QColor client, server, onClient, onServer;
    QColor heldFill, heldBorder;
    QColor hintFill, hintText;       ///< a bit that is set, in the header of a segment
    QColor currentLine, currentMark; ///< in the code pane
    QColor ok, error;
    QColor selection, onSelection;

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme dark();
    /// Dark if the window colour of the palette is dark.
    [[nodiscard]] static Theme forPalette(const QPalette& palette);

    /// Fill of a band, pill or box.
    [[nodiscard]] QColor state(State state) const;
    /// Text on state().
    [[nodiscard]] QColor onState(State state) const;
    /// The state's hue as text on a card.
    [[nodiscard]] QColor stateText(State state) const;
    /// A breath of the state's hue on a card, on which stateText() can still be read.
    [[nodiscard]] QColor stateTint(State state) const;
    [[nodiscard]] QColor side(Side side) const { return side == Side::Client ? client : server; }
    [[nodiscard]] QColor onSide(Side side) const { return side == Side::Client ? onClient : onServer; }

    [[nodiscard]] QPalette palette() const;
};

/// `font`, and below it what draws 中文 where that does not: Noto Sans CJK SC, else WenQuanYi. Where the
/// desktop only says "some font", and means a Chinese one, the first of `latin` that there is draws the rest.
[[nodiscard]] QFont withChinese(QFont font, const QStringList& latin);
/// Some font has its letters.
[[nodiscard]] bool hasChinese();

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, section 1.4.3).
[[nodiscard]] double contrast(const QColor& one, const QColor& other);
/// `part` 0 is `from`, 1 is `to`.
[[nodiscard]] QColor mixed(const QColor& from, const QColor& to, double part);

} // namespace eleven
