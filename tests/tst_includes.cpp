// The arrows between the folders: app -> ui -> core, and within core. Reads the #include lines of all
// sources.

#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace {

struct Include {
    QString file; ///< from the root: "core/tcp/state.cpp"
    int line = 0;
    QString name; ///< "core/tcp/state.h", "QTest"
    bool isQuoted = false;
};

/// The folders that each folder of core may include, besides itself.
const QMap<QString, QStringList>& allowedInCore() {
    const auto words = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    static const QMap<QString, QStringList> allowed = {
        {QStringLiteral("base"), {}},
        {QStringLiteral("net"), words("base")},
        {QStringLiteral("tcp"), words("base net")},
        {QStringLiteral("call"), words("base net tcp")},
        {QStringLiteral("program"), words("base net tcp call")},
        {QStringLiteral("recording"), words("base net tcp call program")},
        {QStringLiteral("projection"), words("base net tcp call program recording")},
        {QStringLiteral("capture"), words("base net tcp call program recording")},
        {QStringLiteral("lab"), words("base net tcp call program recording")},
        {QStringLiteral("lesson"), words("base net tcp call program recording")},
        {QStringLiteral("explain"), words("base net tcp call program recording projection lesson")},
        {QStringLiteral("session"), words("base net tcp call program recording projection lab lesson")},
        {QStringLiteral("qtnetwork"), words("base net tcp call program recording lab")},
    };
    return allowed;
}

QDir root() { return QDir(QStringLiteral(ELEVEN_SOURCE_DIR)); }

QList<Include> includesOf(const QString& file) {
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"));
    QList<Include> includes;
    QFile source(root().filePath(file));
    if (!source.open(QIODevice::ReadOnly)) return includes;
    int number = 0;
    for (const QByteArray& line : source.readAll().split('\n')) {
        ++number;
        const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(line));
        if (!match.hasMatch()) continue;
        includes.append({file, number, match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return includes;
}

QList<Include> includesBelow(const QStringList& folders) {
    QList<Include> includes;
    for (const QString& folder : folders) {
        QDirIterator files(root().filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            includes += includesOf(root().relativeFilePath(files.next()));
    }
    return includes;
}

QString part(const QString& path, int index) { return path.section(QLatin1Char('/'), index, index); }

bool isQt(const Include& include) {
    return !include.isQuoted && include.name.size() > 1 && include.name[0] == QLatin1Char('Q') &&
           include.name[1].isUpper();
}

/// What is wrong with an include, or an empty text.
QString faultOf(const Include& include) {
    const QString from = part(include.file, 0);
    const QString to = include.isQuoted ? part(include.name, 0) : QString();
    const QString fromFolder = part(include.file, 1);
    const QString toFolder = part(include.name, 1);
    if (include.isQuoted && !include.name.endsWith(QLatin1String(".moc")) && !root().exists(include.name)) {
        return QStringLiteral("names no file, seen from the root");
    }
    if (from == QLatin1String("core")) {
        if (to == QLatin1String("ui") || to == QLatin1String("app"))
            return QStringLiteral("core includes what is above it");
        if (isQt(include) && fromFolder != QLatin1String("qtnetwork"))
            return QStringLiteral("core includes Qt");
        if (!allowedInCore().contains(fromFolder))
            return QStringLiteral("is in a folder that this test does not know");
        const bool isOther = to == QLatin1String("core") && toFolder != fromFolder;
        if (isOther && !allowedInCore()[fromFolder].contains(toFolder))
            return QStringLiteral("goes against the arrows");
    }
    if (from == QLatin1String("ui")) {
        if (to == QLatin1String("app")) return QStringLiteral("ui includes what is above it");
        if (include.name.startsWith(QLatin1String("core/lab/")))
            return QStringLiteral("ui reaches the lab past Experiment");
    }
    return {};
}

} // namespace

class TestIncludes : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void followsTheArrows();
    void findsAFault_data();
    void findsAFault();
};

void TestIncludes::followsTheArrows() {
    const QList<Include> includes =
        includesBelow({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
    QVERIFY(includes.size() > 100);
    QStringList faults;
    for (const Include& include : includes) {
        const QString fault = faultOf(include);
        if (fault.isEmpty()) continue;
        faults += QStringLiteral("%1:%2: %3 %4").arg(include.file).arg(include.line).arg(include.name, fault);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestIncludes::findsAFault_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isQuoted");
    QTest::addColumn<bool>("isFault");
    const auto row = [](const char* file, const char* name, bool isQuoted, bool isFault) {
        QTest::addRow("%s includes %s", file, name)
            << QString::fromLatin1(file) << QString::fromLatin1(name) << isQuoted << isFault;
    };
    row("core/tcp/state.cpp", "core/tcp/state.h", true, false);
    row("core/tcp/state.cpp", "state.h", true, true);
    row("core/recording/event.h", "core/net/segment.h", true, false);
    row("core/net/segment.cpp", "core/recording/event.h", true, true);
    row("core/projection/ladder.cpp", "core/session/script.h", true, true);
    row("core/net/segment.cpp", "core/program/program.h", true, true);
    row("core/recording/trace.cpp", "QString", false, true);
    row("core/recording/trace.cpp", "string", false, false);
    row("core/qtnetwork/endpoint.cpp", "QTcpSocket", false, false);
    row("core/unknown/x.cpp", "string", false, true);
    row("ui/session/playhead.cpp", "core/recording/trace.h", true, false);
    row("ui/session/playhead.cpp", "core/lab/lab.h", true, true);
    row("ui/session/playhead.cpp", "app/textladder.h", true, true);
    row("app/main.cpp", "core/lesson/lesson.h", true, false);
}

void TestIncludes::findsAFault() {
    QFETCH(QString, file);
    QFETCH(QString, name);
    QFETCH(bool, isQuoted);
    QFETCH(bool, isFault);
    QCOMPARE(!faultOf({file, 1, name, isQuoted}).isEmpty(), isFault);
}

QTEST_APPLESS_MAIN(TestIncludes)
#include "tst_includes.moc"
