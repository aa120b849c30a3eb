// The lessons that come with the program, as a course: all of it in both languages and within its limits, and
// each of the 21 misconceptions asked.

#include "core/lesson/lesson.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

struct Limit {
    int english; ///< words
    int chinese; ///< characters; a word or number in Latin letters is one
};
constexpr Limit kStep{70, 140}, kQuestion{30, 60}, kOption{12, 24}, kFeedback{30, 60}, kNotes{150, 300};

constexpr int kMisconceptions = 21;

std::string folder() { return ELEVEN_LESSONS; }

qsizetype found(const QString& text, const char* pattern) {
    qsizetype count = 0;
    auto matches =
        QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::UseUnicodePropertiesOption)
            .globalMatch(text);
    for (; matches.hasNext(); ++count)
        matches.next();
    return count;
}

qsizetype lengthOf(const QString& text, const std::string& language) {
    if (language == "en") return found(text, "\\S+");
    return found(text, "\\p{Han}") + found(text, "[^\\s\\p{Han}\\p{P}\\p{S}]+[^\\s\\p{Han}]*");
}

QString tooLong(const std::string& text, const std::string& language, Limit limit, const std::string& where) {
    const qsizetype length = lengthOf(QString::fromStdString(text), language);
    const int most = language == "en" ? limit.english : limit.chinese;
    if (length <= most) return {};
    return QString::fromStdString(where + ", " + language) +
           QStringLiteral(": %1, at most %2").arg(length).arg(most);
}

/// All that `lesson` says in `language` beyond its limits.
QStringList beyondLimits(const Lesson& lesson, const std::string& language) {
    QStringList all;
    for (const LessonStep& step : lesson.steps) {
        const std::string where = lesson.id + "/" + step.id;
        all << tooLong(step.text.at(language) + "\n" + step.showed.at(language), language, kStep, where);
        for (const Question& question : step.questions) {
            const QuestionText& text = question.text.at(language);
            all << tooLong(text.question, language, kQuestion, where + "/" + question.id);
            for (const QuestionOption& option : text.options)
                all << tooLong(option.text, language, kOption, where + "/" + question.id)
                    << tooLong(option.feedback, language, kFeedback, where + "/" + question.id);
        }
    }
    QFile notes(QString::fromStdString(folder() + "/" + lesson.id + "/notes." + language + ".md"));
    if (!notes.open(QIODevice::ReadOnly)) return all << notes.fileName() + QStringLiteral(": none");
    all << tooLong(notes.readAll().toStdString(), language, kNotes, lesson.id + ", notes");
    all.removeAll(QString());
    return all;
}

} // namespace

class TestCourse : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        for (const LibraryEntry& entry : lessonLibrary(folder())) {
            LoadedLesson loaded = loadLesson(entry.file, true);
            QVERIFY2(loaded, loaded.error.message().c_str());
            QCOMPARE(loaded.lesson->id, entry.id);
            m_lessons.push_back(std::move(*loaded.lesson));
        }
        QVERIFY(m_lessons.size() >= 22);
    }

    void saysAllOfItInBothLanguages() {
        for (const Lesson& lesson : m_lessons) {
            std::vector<const std::map<std::string, std::string>*> texts = {&lesson.title, &lesson.about,
                                                                            &lesson.intro};
            for (const LessonTry& other : lesson.tries)
                texts.insert(texts.end(), {&other.title, &other.about});
            for (const LessonStep& step : lesson.steps)
                texts.insert(texts.end(), {&step.text, &step.showed});
            for (const auto* text : texts)
                for (const char* language : {"en", "zh_CN"})
                    QVERIFY2(text->count(language) != 0 && !text->at(language).empty(), lesson.id.c_str());
            for (const LessonStep& step : lesson.steps)
                for (const Question& question : step.questions)
                    QVERIFY2(question.text.at("en").options.size() ==
                                 question.text.at("zh_CN").options.size(),
                             (lesson.id + "/" + question.id).c_str());
        }
    }

    void keepsItsLimits() {
        QStringList all;
        for (const Lesson& lesson : m_lessons)
            all << beyondLimits(lesson, "en") << beyondLimits(lesson, "zh_CN");
        QCOMPARE(all, QStringList());
    }

    void eachLessonHasItsPlaceQuestionsAndOtherRuns() {
        for (const Lesson& lesson : m_lessons) {
            std::size_t questions = 0;
            for (const LessonStep& step : lesson.steps)
                questions += step.questions.size();
            QVERIFY2(questions >= 2 && questions <= 4, lesson.id.c_str());
            QVERIFY2(lesson.group && lesson.minutes >= 5 && lesson.minutes <= 10, lesson.id.c_str());
            QVERIFY2(lesson.tries.size() >= 2, lesson.id.c_str());
        }
    }

    void everyMisconceptionIsAsked() {
        std::set<int> asked;
        for (const Lesson& lesson : m_lessons)
            for (const LessonStep& step : lesson.steps)
                for (const Question& question : step.questions)
                    asked.insert(question.misconceptions.begin(), question.misconceptions.end());
        for (int number = 1; number <= kMisconceptions; ++number)
            QVERIFY2(asked.count(number) != 0, ("M" + std::to_string(number)).c_str());
    }

    /// A letter that is right more often than not would be guessed.
    void theRightLettersAreSpread() {
        std::map<char, int> right;
        int questions = 0;
        for (const Lesson& lesson : m_lessons)
            for (const LessonStep& step : lesson.steps)
                for (const Question& question : step.questions) {
                    ++right[question.right];
                    ++questions;
                }
        for (const auto& [letter, count] : right)
            QVERIFY2(count * 2 < questions, std::string(1, letter).c_str());
    }

private:
    std::vector<Lesson> m_lessons;
};

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
