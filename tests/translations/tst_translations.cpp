// The files of words: complete, up to date with the sources, with the same placeholders, in letters that the
// chosen font has, in the punctuation of Chinese.

#include "ui/shell/theme.h"
#include "ui/words/readingwords.h"
#include "ui/words/spokenlanguage.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QProcess>
#include <QRawFont>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

#include <yaml-cpp/exceptions.h>

using namespace eleven;

namespace {

struct Message {
    QString context, source, translation, type;
};

QList<Message> messagesOf(const char* name) {
    QFile file(QStringLiteral(ELEVEN_SOURCE_DIR "/translations/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", name);
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"message") all << Message{context, {}, {}, {}};
        if (xml.name() == u"source") all.last().source = xml.readElementText();
        if (xml.name() != u"translation") continue;
        all.last().type = xml.attributes().value(QStringLiteral("type")).toString();
        all.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    return all;
}

QStringList foundIn(const QString& text, const QString& pattern) {
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

QByteArray of(const Message& message) {
    return (message.context + QStringLiteral(": ") + message.source + QStringLiteral(" → ") +
            message.translation)
        .toUtf8();
}

bool isChinese(QChar letter) { return letter.unicode() >= 0x4e00 && letter.unicode() <= 0x9fff; }

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private slots:
    void nothingIsUnfinished() {
        for (const char* name : {"eleven-states_en.ts", "eleven-states_zh_CN.ts"}) {
            const QList<Message> messages = messagesOf(name);
            QVERIFY(!messages.isEmpty());
            for (const Message& message : messages) {
                QVERIFY2(message.type.isEmpty(), of(message).constData());
                QVERIFY2(!message.translation.isEmpty() || message.source.trimmed().isEmpty() ||
                             message.source == QStringLiteral("%1 %2"),
                         of(message).constData());
            }
        }
    }

    void placeholdersAndLinesAreThoseOfTheSource() {
        for (const Message& message : messagesOf("eleven-states_zh_CN.ts")) {
            const QString places = QStringLiteral("%(\\d|n)");
            QVERIFY2(foundIn(message.source, places) == foundIn(message.translation, places),
                     of(message).constData());
            QVERIFY2(message.source.count(u'\n') == message.translation.count(u'\n'),
                     of(message).constData());
            const QString tags = QStringLiteral("</?\\w+>");
            QVERIFY2(foundIn(message.source, tags) == foundIn(message.translation, tags),
                     of(message).constData());
        }
    }

    /// "打开…(&O)": in brackets, and on the same key in both languages.
    void menusKeepTheirKeys() {
        for (const Message& message : messagesOf("eleven-states_zh_CN.ts")) {
            const QString keys = QStringLiteral("&\\w");
            if (message.context != QStringLiteral("Texts") || foundIn(message.source, keys).isEmpty())
                continue;
            QVERIFY2(foundIn(message.source, keys).first().toUpper() ==
                         foundIn(message.translation, keys).value(0),
                     of(message).constData());
            QVERIFY2(message.translation.contains(QStringLiteral("(&")), of(message).constData());
        }
    }

    /// No comma, colon, stop or question mark of Latin script behind a Chinese letter, and a blank between
    /// Chinese and Latin.
    void chineseIsSetAsChineseIs() {
        const QRegularExpression latinMark(QStringLiteral("[\\x{4e00}-\\x{9fff}][,.;:?!]"));
        const QRegularExpression noBlank(
            QStringLiteral("[\\x{4e00}-\\x{9fff}][A-Za-z0-9]|[A-Za-z0-9)][\\x{4e00}-\\x{9fff}]"));
        for (const Message& message : messagesOf("eleven-states_zh_CN.ts")) {
            QString text = message.translation;
            text.remove(QRegularExpression(QStringLiteral("\\(&.\\)|</?\\w+>"))); // marks of keys and of HTML
            text.remove(QRegularExpression(QStringLiteral("%(\\d|n)")));          // words of either language
            QVERIFY2(!text.contains(latinMark), of(message).constData());
            QVERIFY2(!text.contains(noBlank), of(message).constData());
        }
    }

    void theFontHasEveryLetter() {
        QVERIFY2(hasChinese(), "no font has Chinese letters: install fonts-wqy-zenhei or fonts-noto-cjk");
        const QStringList families = withChinese(QApplication::font(), {}).families();
        const QRawFont raw = QRawFont::fromFont(QFont(families.last()));
        for (const Message& message : messagesOf("eleven-states_zh_CN.ts"))
            for (const QChar letter : message.translation)
                QVERIFY2(!isChinese(letter) || raw.supportsCharacter(letter), of(message).constData());
    }

    void codeStaysMonospaced() {
        const QFontMetrics code(Type::from(withChinese(QApplication::font(), {})).code);
        QCOMPARE(code.horizontalAdvance(QStringLiteral("iiii")),
                 code.horizontalAdvance(QStringLiteral("WWWW")));
    }

    /// tools/translate takes up what is new.
    void theFilesAreUpToDate() {
        QProcess check;
        check.start(QStringLiteral(ELEVEN_SOURCE_DIR "/tools/translate"), {QStringLiteral("--check")});
        QVERIFY(check.waitForFinished(120'000));
        QVERIFY2(check.exitCode() == 0, check.readAll() + check.readAllStandardError());
    }

    void whatIsSpokenSaysItself() {
        QCOMPARE(SpokenLanguage::code(), QStringLiteral("en"));
        SpokenLanguage language(QStringLiteral("zh_CN"));
        QCOMPARE(SpokenLanguage::code(), QStringLiteral("zh_CN"));
        QCOMPARE(SpokenLanguage::other(), QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("取消")); // Qt's
        QCOMPARE(SpokenLanguage::of({{"en", "a"}, {"zh_CN", "甲"}}), QStringLiteral("甲"));
        QCOMPARE(SpokenLanguage::of({{"en", "a"}}), QStringLiteral("a"));
        language.speak(QStringLiteral("en"));
        QCOMPARE(SpokenLanguage::other(), QStringLiteral("zh_CN"));
        QCOMPARE(SpokenLanguage::of({{"en", "a"}, {"zh_CN", "甲"}}), QStringLiteral("a"));
    }

    /// An id may be called as a word of an error is.
    void whatStandsInAFileIsToldAsItStands_data() {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto row = [](const char* english, const QString& chinese) {
            QTest::newRow(english) << QString::fromLatin1(english) << chinese;
        };
        row("the step open or close", QStringLiteral("步骤 open 或 close"));
        row("the step more", QStringLiteral("步骤 more"));
        row("a question of the step more", QStringLiteral("步骤 more 的问题"));
        row("the step a, b or c (did you mean b?)", QStringLiteral("步骤 a、b 或 c（是不是 b？）"));
        row("a length from 0 to 5, the size of the text", QStringLiteral("0 到 5 的长度，即文本的大小"));
        row("a length from 0 to 5, the size of one", QStringLiteral("0 到 5 的长度，即 one 的大小"));
        row("\"a or b\" again", QStringLiteral("又有 \"a or b\""));
        row("one", QStringLiteral("一个"));
    }
    void whatStandsInAFileIsToldAsItStands() {
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        const SpokenLanguage language(QStringLiteral("zh_CN"));
        QCOMPARE(readingWords(english), chinese);
    }

    void whatYamlCppSaysIsToldInChinese() {
        namespace Says = YAML::ErrorMsg;
        const SpokenLanguage language(QStringLiteral("zh_CN"));
        for (const char* said : {Says::END_OF_MAP,
                                 Says::END_OF_MAP_FLOW,
                                 Says::END_OF_SEQ,
                                 Says::END_OF_SEQ_FLOW,
                                 Says::MULTIPLE_TAGS,
                                 Says::MULTIPLE_ANCHORS,
                                 Says::MULTIPLE_ALIASES,
                                 Says::ALIAS_CONTENT,
                                 Says::INVALID_HEX,
                                 Says::UNKNOWN_TOKEN,
                                 Says::DOC_IN_SCALAR,
                                 Says::EOF_IN_SCALAR,
                                 Says::CHAR_IN_SCALAR,
                                 Says::TAB_IN_INDENTATION,
                                 Says::FLOW_END,
                                 Says::BLOCK_ENTRY,
                                 Says::MAP_KEY,
                                 Says::MAP_VALUE,
                                 Says::ALIAS_NOT_FOUND,
                                 Says::ANCHOR_NOT_FOUND,
                                 Says::CHAR_IN_ALIAS,
                                 Says::CHAR_IN_ANCHOR,
                                 Says::ZERO_INDENT_IN_BLOCK,
                                 Says::CHAR_IN_BLOCK,
                                 Says::AMBIGUOUS_ANCHOR,
                                 Says::UNKNOWN_ANCHOR,
                                 Says::YAML_DIRECTIVE_ARGS,
                                 Says::YAML_MAJOR_VERSION,
                                 Says::REPEATED_YAML_DIRECTIVE,
                                 Says::TAG_DIRECTIVE_ARGS,
                                 Says::REPEATED_TAG_DIRECTIVE,
                                 Says::CHAR_IN_TAG_HANDLE,
                                 Says::TAG_WITH_NO_SUFFIX,
                                 Says::END_OF_VERBATIM_TAG}) {
            const QString told = readingWords(QString::fromLatin1(said));
            QVERIFY2(told != QString::fromLatin1(said), said);
        }
        for (const char* said : {Says::YAML_VERSION, Says::INVALID_UNICODE, Says::INVALID_ESCAPE}) {
            const QString whole = QString::fromLatin1(said) + u'x';
            QVERIFY2(readingWords(whole) != whole, said);
        }
    }

    void englishHasItsPlurals() {
        const SpokenLanguage language(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("TimerTexts", "… and %n more run", nullptr, 1),
                 QStringLiteral("… and 1 more runs"));
        QCOMPARE(QCoreApplication::translate("TimerTexts", "… and %n more run", nullptr, 3),
                 QStringLiteral("… and 3 more run"));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
