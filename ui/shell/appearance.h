#pragma once
// The theme and the size of the type that were chosen, remembered between runs. Dresses one window; "follow
// the desktop" reads the palette of the application, which this class never changes.

#include "ui/shell/theme.h"

#include <QObject>

class QWidget;

namespace eleven {

enum class ThemeChoice : std::uint8_t { Desktop, Light, Dark };

class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(QWidget& window);

    [[nodiscard]] ThemeChoice themeChoice() const { return m_choice; }
    [[nodiscard]] int percent() const { return m_percent; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const Type& type() const { return m_type; }

    void chooseTheme(ThemeChoice choice);
    /// 100, 125, 150 or 200; anything else is moved to the nearest.
    void choosePercent(int percent);
    void larger();
    void smaller();
    /// For a while, without being remembered: text of so many pixels; 0: as it was chosen.
    void magnify(int pixels);
    /// Call when the palette of the desktop changed.
    void followDesktop();
    /// Dresses the window; call once after it was built.
    void apply();

signals:
    void changed();

private:
    void applyFont();

    QWidget& m_window;
    ThemeChoice m_choice = ThemeChoice::Desktop;
    int m_percent = 100;
    int m_magnified = 0; ///< pixels of the text, 0: as chosen
    QFont m_desktopFont;
    Theme m_theme;
    Type m_type;
};

} // namespace eleven
