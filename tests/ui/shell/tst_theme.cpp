// Everybody in the room can read every text, in both themes and at every font size.
#include "ui/shell/themestyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QFontInfo>
#include <QRegularExpression>
#include <QTest>

#include <string>

using namespace eleven;

namespace {

Theme themeNamed(bool dark) { return dark ? Theme::dark() : Theme::light(); }

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void textOnEachStateCanBeRead_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("state");
        for (const bool dark : {false, true}) {
            for (const State state : kAllStates) {
                QTest::addRow("%s %s", dark ? "dark" : "light", std::string(stateName(state)).c_str())
                    << dark << static_cast<int>(state);
            }
        }
    }
    void textOnEachStateCanBeRead() {
        QFETCH(bool, dark);
        QFETCH(int, state);
        const Theme theme = themeNamed(dark);
        const State which = static_cast<State>(state);
        QVERIFY(contrast(theme.onState(which), theme.state(which)) >= 4.5);
        QVERIFY(contrast(theme.stateText(which), theme.card) >= 4.5);
        QVERIFY(contrast(theme.stateText(which), theme.stateTint(which)) >= 4.5);
    }

    void textOnEachSurfaceCanBeRead_data() {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const bool dark : {false, true}) {
            const Theme t = themeNamed(dark);
            const auto row = [dark](const char* name, const QColor& text, const QColor& ground) {
                QTest::addRow("%s %s", dark ? "dark" : "light", name) << text << ground;
            };
            row("text on card", t.text, t.card);
            row("text on window", t.text, t.window);
            row("text on pressed", t.text, t.pressed);
            row("muted on card", t.muted, t.card);
            row("muted on window", t.muted, t.window);
            row("accent on card", t.accent, t.card);
            row("accent on window", t.accent, t.window);
            row("primary button", t.onPrimary, t.primary);
            row("primary button, hovered", t.onPrimary, t.primaryHover);
            row("client token", t.onClient, t.client);
            row("server token", t.onServer, t.server);
            row("held note", t.text, t.heldFill);
            row("held note, muted", t.muted, t.heldFill);
            row("link on a note", t.accent, t.heldFill);
            row("hint", t.hintText, t.hintFill);
            row("current line", t.text, t.currentLine);
            row("current mark", t.currentMark, t.currentLine);
            row("ok", t.ok, t.card);
            row("error", t.error, t.card);
            row("selection", t.onSelection, t.selection);
            row("question", t.text, t.hintFill); // and what is said of an answer
            row("tile below the pointer", t.text, t.hover);
            row("tile below the pointer, muted", t.muted, t.hover);
            row("tile below the pointer, finished", t.ok, t.hover);
            row("tile below the pointer, broken", t.error, t.hover);
            row("tile below the pointer, begun", t.accent, t.hover);
        }
    }
    void textOnEachSurfaceCanBeRead() {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
    }

    void statesAreTheColoursOfTheDesign() {
        const Theme theme = Theme::light();
        QCOMPARE(theme.state(State::SynSent), QColor(0xd4a72c));
        QCOMPARE(theme.state(State::CloseWait), QColor(0xd9620f));
        QCOMPARE(theme.state(State::LastAck), QColor(0xcf222e));
        QCOMPARE(theme.state(State::TimeWait), QColor(0x5a32a3));
    }
    void followsADarkPalette() {
        QVERIFY(Theme::forPalette(Theme::dark().palette()).isDark);
        QVERIFY(!Theme::forPalette(Theme::light().palette()).isDark);
    }
    void sizesFollowTheFont() {
        QFont font;
        font.setPixelSize(26);
        const Type type = Type::from(font);
        QCOMPARE(type.scale, 2.0);
        QCOMPARE(type.space(2), 16);
        QCOMPARE(type.caption.pixelSize(), 22);
        QVERIFY(type.title.pixelSize() > type.body.pixelSize());
    }
    void styleSheetIsUnderstoodByQt_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void styleSheetIsUnderstoodByQt() {
        QFETCH(bool, dark);
        const QString sheet = styleSheet(themeNamed(dark), Type::from(QApplication::font()));
        QVERIFY(!sheet.contains(u'@'));
        QCheckBox box;
        box.setStyleSheet(sheet); // "Could not parse stylesheet" would be a warning: failOnWarning
        box.setChecked(true);
        QVERIFY(!box.grab().isNull());
    }
    void iconsOfTheStyleSheetExist() {
        for (const char* icon : {"check", "chevron-light", "chevron-dark"}) {
            QVERIFY(QFile::exists(QStringLiteral(":/theme/%1.svg").arg(QLatin1String(icon))));
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
