#include "ui/words/spokenlanguage.h"

#include "core/lesson/lesson.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

#include <array>
#include <string_view>

namespace eleven {

namespace {
const QString kKey = QStringLiteral("look/language");
const QString kFiles = QStringLiteral(":/translations/eleven-states_");
const QString kEnglish = QStringLiteral("en");
const QString kChinese = QStringLiteral("zh_CN");
} // namespace

QString ArrowKeys::translate(const char* context, const char* text, const char*, int) const {
    constexpr std::array kArrows = {std::pair("Left", "←"), std::pair("Right", "→"), std::pair("Up", "↑"),
                                    std::pair("Down", "↓")};
    if (std::string_view(context) != "QShortcut") return {};
    for (const auto& [name, arrow] : kArrows)
        if (std::string_view(text) == name) return QString::fromUtf8(arrow);
    return {};
}

SpokenLanguage::SpokenLanguage(const QString& code) { speak(code); }

SpokenLanguage::~SpokenLanguage() {
    QCoreApplication::removeTranslator(&m_arrows);
    QCoreApplication::removeTranslator(&m_ofQt);
    QCoreApplication::removeTranslator(&m_words);
}

void SpokenLanguage::speak(const QString& code) {
    const QString known = code == kChinese ? kChinese : kEnglish;
    QCoreApplication::removeTranslator(&m_ofQt);
    QCoreApplication::removeTranslator(&m_words);
    QLocale::setDefault(known == kChinese ? QLocale(kChinese) : QLocale(QLocale::English));
    // English too has plurals; Qt's own texts are English anyway.
    if (m_words.load(kFiles + known)) QCoreApplication::installTranslator(&m_words);
    if (known == kChinese &&
        m_ofQt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_ofQt);
    QCoreApplication::removeTranslator(&m_arrows);
    QCoreApplication::installTranslator(&m_arrows); // asked first
}

// The words say themselves in which language they are.
QString SpokenLanguage::code() { return tr("en", "the code of this language, as in its file's name"); }
QString SpokenLanguage::other() { return code() == kChinese ? kEnglish : kChinese; }
QString SpokenLanguage::nameOfOther() {
    return code() == kChinese ? QStringLiteral("EN") : QStringLiteral("中文");
}

QString SpokenLanguage::ofDesktop() {
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QLocale::Language language = QLocale(name).language();
        if (language == QLocale::Chinese) return kChinese;
        if (language == QLocale::English) return kEnglish;
    }
    return kEnglish;
}

QString SpokenLanguage::chosen() { return QSettings().value(kKey, ofDesktop()).toString(); }
void SpokenLanguage::choose(const QString& code) { QSettings().setValue(kKey, code); }

QString SpokenLanguage::early(const char* context, const char* text) {
    QTranslator words;
    const QString said =
        words.load(kFiles + chosen()) ? words.translate(context, text) : QString(); // null: not there
    return said.isEmpty() ? QString::fromUtf8(text) : said;
}

QString SpokenLanguage::of(const std::map<std::string, std::string>& texts) {
    return QString::fromStdString(textIn(texts, code().toStdString()));
}

QString listOf(const QStringList& items) {
    return items.join(QCoreApplication::translate("Lists", ", ", "between two of a list"));
}

QString sentences(const QStringList& all) {
    QString text;
    for (const QString& sentence : all) {
        if (text.isEmpty() || sentence.isEmpty())
            text += sentence;
        else
            text = QCoreApplication::translate("Lists", "%1 %2", "a sentence, and the one after it")
                       .arg(text, sentence);
    }
    return text;
}

QString spacedBehind(const QString& what) {
    const bool isLatin = !what.isEmpty() && what[0] < QChar(0x80);
    return isLatin && SpokenLanguage::code() == kChinese ? u' ' + what : what;
}

QString withPlace(const QString& what, const QString& place) {
    if (place.isEmpty()) return what;
    return QCoreApplication::translate("Lists", "%1, %2", "a call, and its line").arg(what, place);
}

QString labelled(const QString& name, const QString& what) {
    return QCoreApplication::translate("Lists", "%1: %2", "a name, and what is said of it").arg(name, what);
}

} // namespace eleven
