#include "tests/core/lesson/lessonfolder.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

const std::string kYaml = R"(id: small
title: {en: "Small"}
programs:
  client: |
    close(3);
steps:
  - id: open
    ask:
      - {id: first, right: c, source: "RFC 9293"}
)";

const QString kEnglish = QStringLiteral("text.en.md");

const std::string kText = R"(# Small

## open

The text.

---

The end.

### first

What?

a) this
> No.
b) that
> No.
c) those
> Yes.
)";

std::string longText() {
    std::string text;
    for (int line = 0; line < 5; ++line)
        text += std::string(2000, 'x') + "\n";
    return text;
}

const BadFile kBadTexts[] = {
    {"a text without its step", "## open", "## opn",
     "text.en.md:3:4: expected the step open, saw \"opn\", a text without its step"},
    {"no text of the step",
     "## open\n\nThe text.\n\n---\n\nThe end.\n\n### first\n\nWhat?\n\na) this\n> No.\nb) that\n> No.\nc) "
     "those\n> Yes.\n",
     "An intro.", "lesson.yaml:7:9: expected \"## open\" in text.en.md, saw none"},
    {"a step twice", "### first", "## open",
     "text.en.md:11:4: expected each heading once, saw \"open\" again"},
    {"a heading without text", "The text.\n", "",
     "text.en.md:3:1: expected a text below this line, saw none"},
    {"the last heading without text", "What?\n\na) this\n> No.\nb) that\n> No.\nc) those\n> Yes.\n", "",
     "text.en.md:11:1: expected a text below this line, saw none"},
    {"nothing that the step showed", "The end.\n", "",
     "text.en.md:7:1: expected a text below this line, saw none"},
    {"one text of a step", "---\n", "",
     "lesson.yaml:7:9: expected a line --- in the text \"## open\" in text.en.md, and below it what the "
     "step showed, saw none"},
    {"a line that is almost ---", "---\n", "--- \n",
     "lesson.yaml:7:9: expected a line --- in the text \"## open\" in text.en.md, and below it what the "
     "step showed, saw none"},
    {"three texts of a step", "The end.\n", "The end.\n---\nMore.\n",
     "text.en.md:10:1: expected one line --- in the text of a step, before its questions, saw another"},
    {"a text divided behind a question", "What?", "What?\n---\nMore.",
     "text.en.md:14:1: expected one line --- in the text of a step, before its questions, saw another"},
    {"a text without its question", "### first", "### frst",
     "text.en.md:11:5: expected a question of the step open, saw \"frst\", a text without its question"},
    {"no text of the question", "### first\n\nWhat?\n\na) this\n> No.\nb) that\n> No.\nc) those\n> Yes.\n",
     "", "lesson.yaml:9:14: expected \"### first\" in text.en.md, saw none"},
    {"no question above its options", "What?\n", "",
     "text.en.md:14:1: expected the question before its options, saw \"a) this\""},
    {"one option", "b) that\n> No.\nc) those\n> Yes.\n", "",
     "text.en.md:16:1: expected two to four options, a) to d), saw 1"},
    {"the right option is missing", "c) those\n> Yes.\n", "",
     "text.en.md:18:1: expected the option c), which is the right one, saw none"},
    {"options out of order", "b) that", "d) that",
     "text.en.md:17:1: expected two to four options, a) to d), in this order, saw \"d) that\""},
    {"an option without what to say of it", "> No.\n", "",
     "text.en.md:16:1: expected \"> \" and what to say of the option before this line, saw none"},
    {"a line between options", "> No.\n", "> No.\nand\n",
     "text.en.md:17:1: expected an option such as \"a) CLOSED\", and below it \"> \" and what to say of it, "
     "saw \"and\""},
    {"a question before the steps", "## open", "### first",
     "text.en.md:3:1: expected \"## STEP\" before the first question, saw \"### first\""},
    {"a title in the middle", "The text.", "# Small",
     "text.en.md:5:1: expected the title before everything else, saw \"# Small\""},
    {"an option without words", "b) that", "b)  ",
     "text.en.md:17:1: expected a text of the option b), saw \"b)  \""},
    {"an option with nothing to say of it", "> No.\nb)", ">  \nb)",
     "text.en.md:17:1: expected \"> \" and what to say of the option before this line, saw none"},
    {"a question with Markdown", "What?", "What is *the* ack?",
     "text.en.md:13:1: expected plain text: no * and no ` around a word, saw \"What is *the* ack?\""},
    {"an option with Markdown", "a) this", "a) `this`",
     "text.en.md:15:1: expected plain text: no * and no ` around a word, saw \"a) `this`\""},
    {"what is said of it with Markdown", "> Yes.", "> Yes, **more**.",
     "text.en.md:20:1: expected plain text: no * and no ` around a word, saw \"> Yes, **more**.\""},
    {"a text that takes seconds to show", "The text.", longText(),
     "text.en.md:9:1: expected a text of at most 8192 bytes, saw more"},
    {"a control byte in a text", "The text.", "The\x01text.",
     "text.en.md:5:4: expected no control characters, saw the byte 1"},
};

} // namespace

class TestLessonTexts : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void acceptsTheGoodFiles();
    void saysWhereAndWhatWouldBeRight_data();
    void saysWhereAndWhatWouldBeRight();
    void refusesWrongLanguages();
    void notesMayBeMissingButMustBeText();
    void aQuestionHasTheSameOptionsInEveryLanguage();
    void aFolderWithAnyTextIsALesson();
};

void TestLessonTexts::acceptsTheGoodFiles() {
    QCOMPARE(messageFor(kYaml, {{kEnglish, kText}}), QStringLiteral("no error"));
}

void TestLessonTexts::saysWhereAndWhatWouldBeRight_data() {
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < std::size(kBadTexts); ++i)
        QTest::newRow(kBadTexts[i].name) << i;
}

void TestLessonTexts::saysWhereAndWhatWouldBeRight() {
    QFETCH(std::size_t, index);
    const BadFile& bad = kBadTexts[index];
    QCOMPARE(messageFor(kYaml, {{kEnglish, replaced(kText, bad.from, bad.to)}}),
             QString::fromStdString(bad.message));
}

void TestLessonTexts::refusesWrongLanguages() {
    const QString chinese = QStringLiteral("text.zh_CN.md");
    QCOMPARE(
        messageFor(kYaml, {{kEnglish, kText}, {chinese, kText}}),
        QStringLiteral("text.zh_CN.md:1:1: expected a title in this language in the YAML file, saw none"));
    const std::string both = replaced(kYaml, "\"Small\"", "\"Small\", zh_CN: \"小\"");
    QCOMPARE(
        messageFor(both, {{kEnglish, kText}}),
        QStringLiteral("lesson.yaml:1:1: expected text.zh_CN.md for the title in this language, saw none"));
    QCOMPARE(messageFor(both, {{kEnglish, kText}, {chinese, "## open\n\nx\n---\ny"}}),
             QStringLiteral("lesson.yaml:9:14: expected \"### first\" in text.zh_CN.md, saw none"));
    QCOMPARE(
        messageFor(kYaml, {{kEnglish, kText}, {QStringLiteral("text.english.md"), kText}}),
        QStringLiteral("text.english.md:1:1: expected a language such as en or zh_CN in the file's name, saw "
                       "\"english\""));
}

void TestLessonTexts::notesMayBeMissingButMustBeText() {
    QCOMPARE(messageFor(kYaml, {{kEnglish, kText}, {QStringLiteral("notes.en.md"), "a\n\xff"}}),
             QStringLiteral("notes.en.md:2:1: expected text in UTF-8, saw the byte 255"));
    QCOMPARE(messageFor(kYaml, {{kEnglish, kText}, {QStringLiteral("notes.md"), "nobody's"}}),
             QStringLiteral("no error"));
    QCOMPARE(messageFor(kYaml, {{kEnglish, kText}, {QStringLiteral("notes.en.md"), longText()}}),
             QStringLiteral("notes.en.md:1:1: expected a text of at most 8192 bytes, saw more"));
}

void TestLessonTexts::aQuestionHasTheSameOptionsInEveryLanguage() {
    const std::string both = replaced(kYaml, "\"Small\"", "\"Small\", de: \"Klein\"");
    const QString german = QStringLiteral("text.de.md"); // comes before English
    QCOMPARE(messageFor(both, {{kEnglish, kText}, {german, kText}}), QStringLiteral("no error"));
    QCOMPARE(messageFor(both, {{kEnglish, kText}, {german, kText + "d) more\n> No.\n"}}),
             QStringLiteral("text.de.md:11:1: expected 3 options, as in text.en.md, saw 4"));
}

/// And so it is missed when the one in English is gone, or is a link that leads nowhere.
void TestLessonTexts::aFolderWithAnyTextIsALesson() {
    const QTemporaryDir folder;
    const QString yaml = folder.filePath(QStringLiteral("lesson.yaml"));
    write(yaml, kYaml);
    QVERIFY(!hasTexts(yaml.toStdString()));
    write(folder.filePath(QStringLiteral("text.zh_CN.md")), kText);
    QVERIFY(hasTexts(yaml.toStdString()));
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("text.zh_CN.md"))));
    QVERIFY(QFile::link(QStringLiteral("/nowhere/text.en.md"), folder.filePath(kEnglish)));
    QVERIFY(hasTexts(yaml.toStdString()));
}

QTEST_APPLESS_MAIN(TestLessonTexts)
#include "tst_lessontexts.moc"
