#include "ui/page/page.h"

#include "ui/export/savedfile.h"
#include "ui/words/pagetexts.h"
#include "ui/words/spokenlanguage.h"

#include <QCryptographicHash>
#include <QFile>

namespace eleven {

namespace {

constexpr std::size_t kMostEvents = 5000; // a lesson has some hundreds, with many clients some thousands

QByteArray resource(const char* name) {
    QFile file(QStringLiteral(":/page/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the resource %s is missing", name);
    return file.readAll();
}

/// The colours of the window as properties of CSS: "--muted", and of each state "--s4" to fill with, "--o4"
/// on that, "--t4" as text on a card.
QByteArray coloursOf(const Theme& theme) {
    QByteArray css;
    const auto add = [&css](const QByteArray& name, const QColor& colour) {
        css += "--" + name + ':' + colour.name().toLatin1() + ';';
    };
    const std::pair<const char*, QColor> named[] = {{"window", theme.window},
                                                    {"card", theme.card},
                                                    {"hairline", theme.hairline},
                                                    {"faint", theme.faint},
                                                    {"text", theme.text},
                                                    {"muted", theme.muted},
                                                    {"accent", theme.accent},
                                                    {"hover", theme.hover},
                                                    {"primary", theme.primary},
                                                    {"onPrimary", theme.onPrimary},
                                                    {"side0", theme.client},
                                                    {"side1", theme.server},
                                                    {"onSide0", theme.onClient},
                                                    {"onSide1", theme.onServer},
                                                    {"heldFill", theme.heldFill},
                                                    {"heldBorder", theme.heldBorder},
                                                    {"hintFill", theme.hintFill},
                                                    {"hintText", theme.hintText},
                                                    {"currentLine", theme.currentLine},
                                                    {"currentMark", theme.currentMark},
                                                    {"ok", theme.ok},
                                                    {"error", theme.error}};
    for (const auto& [name, colour] : named)
        add(name, colour);
    for (const State state : kAllStates) {
        const QByteArray number = QByteArray::number(static_cast<int>(state));
        add('s' + number, theme.state(state));
        add('o' + number, theme.onState(state));
        add('t' + number, theme.stateText(state));
        add('v' + number, theme.stateTint(state));
    }
    return css;
}

/// Paper is light.
QByteArray style() {
    return ":root{color-scheme:light;" + coloursOf(Theme::light()) +
           "}\n@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;" +
           coloursOf(Theme::dark()) + "}}\n" + resource("page.css");
}

QByteArray hashOf(const QByteArray& text) {
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + "'";
}

/// JSON that no parser of HTML takes for markup: the three letters stand in texts alone, where an escape
/// means the same.
QByteArray escapedJson(const nlohmann::json& data) {
    QByteArray text =
        QByteArray::fromStdString(data.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
}

} // namespace

/// What is filled in has no "<" but where it is ours, so that no text can hold the place of another.
QByteArray htmlPage(const PageSource& source) {
    const nlohmann::json data = pageData(source);
    const QByteArray css = style();
    const QByteArray script = resource("pictures.js") + resource("page.js");
    const auto escaped = [](const QString& text) { return text.toHtmlEscaped().toUtf8(); };
    QByteArray page = resource("page.html");
    page.replace("<!--language-->", escaped(SpokenLanguage::code().replace(u'_', u'-')));
    page.replace("<!--policy-->", "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " +
                                      hashOf(css) + "; script-src " + hashOf(script));
    page.replace("<!--title-->", escaped(QString::fromStdString(data["title"].get<std::string>())));
    page.replace("<!--noscript-->", escaped(PageTexts::noScript()));
    page.replace("<!--style-->", css);
    page.replace("<!--data-->", escapedJson(data));
    page.replace("<!--script-->", script);
    return page;
}

QString savePage(const PageSource& source, const QString& file) {
    if (source.trace.size() > kMostEvents) return PageTexts::tooLong(static_cast<int>(kMostEvents));
    return saveWhole(file, [&](QIODevice& out) { out.write(htmlPage(source)); });
}

} // namespace eleven
