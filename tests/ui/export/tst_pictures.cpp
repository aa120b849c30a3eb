// The ladder and the diagram as files: what stands in them, in what they are painted, and what is too large.
#include "tests/core/projection/handmadetrace.h"
#include "ui/export/pictures.h"
#include "ui/shell/theme.h"
#include "ui/words/spokenlanguage.h"

#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace eleven;

namespace {

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What stands in the <text> elements of an SVG; nothing if it is no XML.
QStringList textsIn(const QByteArray& svg) {
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
            texts << xml.readElementText();
    return xml.hasError() ? QStringList() : texts;
}

bool has(const QImage& image, const QColor& colour) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour) return true;
    return false;
}

Picture ladderOf(const Trace& trace) {
    return ladderPicture(projected<Ladder>(trace), QStringLiteral("A <title>"), QFont());
}
Picture diagramOf(const Trace& trace) {
    return diagramPicture(projected<Coverage>(trace), QStringLiteral("A <title>"), QFont());
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void anSvgHasLettersThatCanBeSelected_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("host");
        QTest::newRow("en") << "en" << "client";
        QTest::newRow("zh_CN") << "zh_CN" << QStringLiteral("客户端");
    }
    void anSvgHasLettersThatCanBeSelected() {
        QFETCH(QString, language);
        QFETCH(QString, host);
        const SpokenLanguage spoken(language);
        HandMadeTrace made = HandMadeTrace::established();
        made.delivered(made.sends(Side::Client, kPsh | kAck, {.seq = 1, .ack = 1, .payload = "<b>&"}));
        QCOMPARE(savePicture(ladderOf(made.trace()), path("ladder.svg")), QString());
        const QByteArray svg = read(path("ladder.svg"));
        const QStringList texts = textsIn(svg);
        for (const QString& text :
             {host, QStringLiteral("SYN,ACK"), QStringLiteral("SYN-RECEIVED"), QStringLiteral("ESTABLISHED"),
              QStringLiteral("LISTEN"), QStringLiteral("PSH,ACK  “<b>&”")})
            QVERIFY2(texts.contains(text), qPrintable(text + u'\n' + texts.join(u'|')));
        QVERIFY(svg.contains("<title>A &lt;title&gt;</title>"));
        QCOMPARE(savePicture(diagramOf(made.trace()), path("diagram.svg")), QString());
        const QStringList states = textsIn(read(path("diagram.svg")));
        for (const char* state : {"CLOSED", "SYN-SENT", "FIN-WAIT-1", "TIME-WAIT", "LAST-ACK"})
            QVERIFY2(states.contains(QString::fromLatin1(state)), state);
    }

    /// Whatever the window has.
    void aPngIsSharpAndLight() {
        const HandMadeTrace made = HandMadeTrace::established();
        for (const Picture& picture : {ladderOf(made.trace()), diagramOf(made.trace())}) {
            QCOMPARE(savePicture(picture, path("a.PNG")), QString());
            const QImage image(path("a.PNG"));
            QCOMPARE(image.size(), picture.size * 2);
            QCOMPARE(image.pixelColor(image.width() - 1, 0), Theme::light().card);
            QVERIFY(has(image, Theme::light().state(State::Established)));
        }
    }

    void whatIsCopiedIsAnImageAndAnSvg() {
        const HandMadeTrace made = HandMadeTrace::established();
        const Picture picture = ladderOf(made.trace());
        const std::unique_ptr<QMimeData> copy(copyOf(picture));
        QCOMPARE(qvariant_cast<QImage>(copy->imageData()).size(), picture.size * 2);
        QVERIFY(textsIn(copy->data(QStringLiteral("image/svg+xml"))).contains(QStringLiteral("SYN-SENT")));
    }

    void anotherSuffixIsNoPicture() {
        for (const char* name : {"a.gif", "png", "a"}) {
            const QString wrong = savePicture(ladderOf(Trace()), path(name));
            QVERIFY2(wrong.contains(QStringLiteral(".svg, .pdf")), qPrintable(wrong));
            QVERIFY(!QFile::exists(path(name)));
        }
    }

    void whatIsTooHighLosesNothing_data() {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<bool>("fits");
        QTest::newRow("png") << "png" << false;
        QTest::newRow("pdf") << "pdf" << false;
        QTest::newRow("svg") << "svg" << true;
    }
    void whatIsTooHighLosesNothing() {
        QFETCH(QString, suffix);
        QFETCH(bool, fits);
        auto made = HandMadeTrace::established();
        for (int i = 0; i < 1000; ++i) {
            made.act(std::string("deliver"));
            made.delivered(made.sends(Side::Client, kAck));
        }
        const QString file = m_folder.filePath(QStringLiteral("long.") + suffix);
        QFile before(file);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        const Picture picture = ladderOf(made.trace());
        QVERIFY(picture.size.height() > 32767);
        const QString wrong = savePicture(picture, file);
        QCOMPARE(wrong.isEmpty(), fits);
        QCOMPARE(read(file) == "before", !fits);
        if (!fits) QVERIFY2(wrong.contains(QStringLiteral(".svg")), qPrintable(wrong));
    }

    void whatCannotBeWrittenSaysWhy() {
        const QString wrong = savePicture(ladderOf(Trace()), QStringLiteral("/nowhere/a.svg"));
        QVERIFY2(wrong.startsWith(QStringLiteral("/nowhere/a.svg: there is no such folder")),
                 qPrintable(wrong));
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
