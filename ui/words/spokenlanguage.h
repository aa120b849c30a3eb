#pragma once
// The language of all words, ours and Qt's: English or 简体中文. Lives on the thread of the QCoreApplication,
// after it and longer than what shows words; who changes it makes Qt send LanguageChange to every widget.

#include <QCoreApplication>
#include <QTranslator>

#include <map>
#include <string>

namespace eleven {

/// The arrow keys are drawn in every language: Qt's Chinese has no word for them.
class ArrowKeys : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* text, const char* remark,
                                    int count) const override;
};

class SpokenLanguage {
    Q_DECLARE_TR_FUNCTIONS(eleven::SpokenLanguage)
public:
    /// Speaks `code`: "en", "zh_CN". In any other language there are no words: English.
    explicit SpokenLanguage(const QString& code);
    ~SpokenLanguage();
    void speak(const QString& code);

    /// What is spoken now; "en" if nobody chose.
    [[nodiscard]] static QString code();
    /// The one that a person may want instead, and what it calls itself: "zh_CN", "中文".
    [[nodiscard]] static QString other();
    [[nodiscard]] static QString nameOfOther();
    /// Of the desktop, or of the terminal: LANGUAGE, LC_ALL, LC_MESSAGES, LANG.
    [[nodiscard]] static QString ofDesktop();
    /// That somebody chose in the window, else ofDesktop().
    [[nodiscard]] static QString chosen();
    static void choose(const QString& code);

    /// In chosen(), where there can be no QCoreApplication.
    [[nodiscard]] static QString early(const char* context, const char* text);

    /// A text of a lesson; in English if it is not there in this language.
    [[nodiscard]] static QString of(const std::map<std::string, std::string>& texts);

private:
    QTranslator m_words;
    QTranslator m_ofQt;
    ArrowKeys m_arrows;
};

/// "a, b", "a、b"
[[nodiscard]] QString listOf(const QStringList& items);
/// One after the other: with a space between them where the language has one.
[[nodiscard]] QString sentences(const QStringList& all);
/// What follows a word without a blank in Chinese: with one where it begins with a Latin letter or a sign.
[[nodiscard]] QString spacedBehind(const QString& what);
/// "recv(), server.c:14": a call, and where it is, if anybody knows.
[[nodiscard]] QString withPlace(const QString& what, const QString& place);
/// "name: what"
[[nodiscard]] QString labelled(const QString& name, const QString& what);

} // namespace eleven
