#include "ui/shell/appearance.h"

#include "ui/shell/themestyle.h"

#include <QApplication>
#include <QSettings>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace eleven {

namespace {

constexpr std::array<int, 4> kPercents = {100, 125, 150, 200};
constexpr int kBodyPixels = 13;
const QString kThemeKey = QStringLiteral("look/theme");
const QString kPercentKey = QStringLiteral("look/percent");

const int* nearest(int percent) {
    return std::min_element(kPercents.begin(), kPercents.end(), [percent](int one, int other) {
        return std::abs(one - percent) < std::abs(other - percent);
    });
}

} // namespace

Appearance::Appearance(QWidget& window)
    : QObject(&window), m_window(window), m_desktopFont(QApplication::font()) {
    const QSettings settings;
    m_choice = static_cast<ThemeChoice>(std::clamp(settings.value(kThemeKey, 0).toInt(), 0, 2));
    m_percent = *nearest(settings.value(kPercentKey, 100).toInt());
    applyFont();
}

void Appearance::chooseTheme(ThemeChoice choice) {
    m_choice = choice;
    QSettings().setValue(kThemeKey, static_cast<int>(choice));
    apply();
}

void Appearance::choosePercent(int percent) {
    m_percent = *nearest(percent);
    QSettings().setValue(kPercentKey, m_percent);
    apply();
}

void Appearance::larger() {
    const int* next = nearest(m_percent) + 1;
    if (next != kPercents.end()) choosePercent(*next);
}

void Appearance::smaller() {
    const int* now = nearest(m_percent);
    if (now != kPercents.begin()) choosePercent(*(now - 1));
}

void Appearance::magnify(int pixels) {
    if (pixels == m_magnified) return;
    m_magnified = pixels;
    apply();
}

void Appearance::followDesktop() {
    if (m_choice == ThemeChoice::Desktop &&
        Theme::forPalette(QApplication::palette()).isDark != m_theme.isDark)
        apply();
}

/// The font of the application: menus and dialogs have it too. What is made later begins with it.
void Appearance::applyFont() {
    QFont font = withChinese(m_desktopFont, {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                                             QStringLiteral("Liberation Sans"), QStringLiteral("Ubuntu")});
    font.setPixelSize(m_magnified > 0 ? m_magnified : kBodyPixels * m_percent / 100);
    QApplication::setFont(font);
    m_window.setFont(font); // the window is older than this font
    m_type = Type::from(font);
}

void Appearance::apply() {
    switch (m_choice) {
    case ThemeChoice::Desktop: m_theme = Theme::forPalette(QApplication::palette()); break;
    case ThemeChoice::Light: m_theme = Theme::light(); break;
    case ThemeChoice::Dark: m_theme = Theme::dark(); break;
    }
    applyFont();
    m_window.setPalette(m_theme.palette());
    const QString plainLabels = QStringLiteral("QLabel { color: %1; }\n").arg(m_theme.text.name());
    m_window.setStyleSheet(plainLabels + styleSheet(m_theme, m_type));
    emit changed();
}

} // namespace eleven
