#include "ui/shell/theme.h"

#include "core/projection/statecolours.h"

#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace eleven {

namespace {

constexpr double kReadable = 4.5;
constexpr QRgb kDarkInk = 0xff0d1117;

QFont sized(const QFont& base, double pixels, QFont::Weight weight) {
    QFont font = base;
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(weight);
    return font;
}

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// `colour`, moved towards `ink` only as far as it must be to be read on `ground`.
QColor readableOn(const QColor& ground, const QColor& colour, const QColor& ink) {
    QColor result = colour;
    for (int step = 1; contrast(result, ground) < kReadable && step <= 20; ++step) {
        result = mixed(colour, ink, 0.05 * step);
    }
    return result;
}

} // namespace

QFont withChinese(QFont font, const QStringList& latin) {
    static const QStringList chinese = {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"),
                                        QStringLiteral("Source Han Sans SC"),
                                        QStringLiteral("WenQuanYi Micro Hei"),
                                        QStringLiteral("WenQuanYi Zen Hei")};
    static const QStringList installed = QFontDatabase::families(); // hasFamily() costs milliseconds
    const auto firstOf = [](const QStringList& families) {
        const auto found = std::find_if(families.begin(), families.end(),
                                        [](const QString& each) { return installed.contains(each); });
        return found == families.end() ? QString() : *found;
    };
    QStringList families = font.families();
    if (!installed.contains(font.family())) { // "Sans Serif", "monospace"
        QString meant = QFontInfo(font).family();
        const bool isChinese =
            QFontDatabase::writingSystems(meant).contains(QFontDatabase::SimplifiedChinese);
        if (isChinese && !firstOf(latin).isEmpty()) meant = firstOf(latin);
        families = {meant};
    }
    families << firstOf(chinese);
    families.removeAll(QString());
    families.removeDuplicates();
    font.setFamilies(families);
    return font;
}

bool hasChinese() { return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty(); }

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

QColor mixed(const QColor& from, const QColor& to, double part) {
    const auto mix = [part](float a, float b) { return static_cast<float>(a + (b - a) * part); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

Type Type::from(const QFont& base) {
    const double body = qMax(6, QFontInfo(base).pixelSize());
    Type type;
    type.scale = body / 13;
    type.caption = sized(base, body * 11 / 13, QFont::Normal);
    type.body = sized(base, body, QFont::Normal);
    type.bodyBold = sized(base, body, QFont::Bold);
    type.title = sized(base, body * 17 / 13, QFont::Bold);
    type.state = sized(base, body * 12 / 13, QFont::Bold);
    type.code = sized(withChinese(QFontDatabase::systemFont(QFontDatabase::FixedFont),
                                  {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono"),
                                   QStringLiteral("Liberation Mono"), QStringLiteral("Ubuntu Mono")}),
                      body, QFont::Normal);
    return type;
}

int Type::space(int steps) const { return qRound(4 * scale * steps); }

Theme Theme::light() {
    Theme theme;
    theme.window = QColor(0xf6f8fa);
    theme.card = QColor(0xffffff);
    theme.hairline = QColor(0xd0d7de);
    theme.faint = QColor(0xafb8c1);
    theme.text = QColor(0x1f2328);
    theme.muted = QColor(0x57606a);
    theme.accent = QColor(0x0969da);
    theme.hover = QColor(0xf3f5f8);
    theme.pressed = QColor(0xe6eaef);
    theme.primary = QColor(0x0969da);
    theme.primaryHover = QColor(0x0a5bbd);
    theme.onPrimary = QColor(0xffffff);
    theme.client = QColor(0x0969da);
    theme.server = QColor(0xd9620f);
    theme.onClient = QColor(0xffffff);
    theme.onServer = QColor(kDarkInk);
    theme.heldFill = QColor(0xfff8c5);
    theme.heldBorder = QColor(0xd4a72c);
    theme.hintFill = QColor(0xddf4ff);
    theme.hintText = QColor(0x0550ae);
    theme.currentLine = QColor(0xfff8c5);
    theme.currentMark = QColor(0x9a6700);
    theme.ok = QColor(0x1a7f37);
    theme.error = QColor(0xcf222e);
    theme.selection = QColor(0xddf4ff);
    theme.onSelection = QColor(0x1f2328);
    return theme;
}

Theme Theme::dark() {
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x0d1117);
    theme.card = QColor(0x161b22);
    theme.hairline = QColor(0x343b44);
    theme.faint = QColor(0x59626d);
    theme.text = QColor(0xe6edf3);
    theme.muted = QColor(0x9aa4af);
    theme.accent = QColor(0x6cb0ff);
    theme.hover = QColor(0x212830);
    theme.pressed = QColor(0x2b333c);
    theme.primary = QColor(0x1f6feb);
    theme.primaryHover = QColor(0x2663c4);
    theme.onPrimary = QColor(0xffffff);
    theme.client = QColor(0x58a6ff);
    theme.server = QColor(0xf0883e);
    theme.onClient = QColor(kDarkInk);
    theme.onServer = QColor(kDarkInk);
    theme.heldFill = QColor(0x3a2f0b);
    theme.heldBorder = QColor(0xb98e1f);
    theme.hintFill = QColor(0x10263f);
    theme.hintText = QColor(0x8cc4ff);
    theme.currentLine = QColor(0x3a2f0b);
    theme.currentMark = QColor(0xe9c95c);
    theme.ok = QColor(0x4ac15c);
    theme.error = QColor(0xff7b72);
    theme.selection = QColor(0x1d3a5f);
    theme.onSelection = QColor(0xffffff);
    return theme;
}

Theme Theme::forPalette(const QPalette& palette) {
    return luminance(palette.color(QPalette::Window)) < 0.2 ? dark() : light();
}

QColor Theme::state(State state) const {
    return QColor(isDark ? colourOf(state).dark : colourOf(state).light);
}

QColor Theme::onState(State state) const {
    const QColor fill = this->state(state);
    const QColor white(Qt::white);
    return contrast(white, fill) >= kReadable ? white : QColor(kDarkInk);
}

QColor Theme::stateText(State state) const { return readableOn(stateTint(state), this->state(state), text); }

QColor Theme::stateTint(State state) const { return mixed(card, this->state(state), isDark ? 0.22 : 0.12); }

QPalette Theme::palette() const {
    QPalette palette(text, card, mixed(card, text, 0.2), hairline, faint, text, onPrimary, card, window);
    palette.setColor(QPalette::AlternateBase, hover);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, onSelection);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, stateText(State::Closing));
    palette.setColor(QPalette::ToolTipBase, card);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

} // namespace eleven
