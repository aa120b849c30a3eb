#pragma once
// A headless Chromium (Debian: chromium) with one page, driven over its DevTools protocol through a pair of
// pipes: no port is opened. It is told to leave the network alone; its profile is a folder of its own.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>

namespace eleven {

class Browser {
public:
    [[nodiscard]] static QString program() {
        return QStandardPaths::findExecutable(QStringLiteral("chromium"));
    }

    Browser() {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0) qFatal("no pipes");
        m_to = in[1];
        m_from = out[0];
        const int commands =
            ::fcntl(in[0], F_DUPFD_CLOEXEC, 10); // clear of 3 and 4, which it reads and writes
        const int answers = ::fcntl(out[1], F_DUPFD_CLOEXEC, 10);
        ::close(in[0]);
        ::close(out[1]);
        m_process.setChildProcessModifier([commands, answers] {
            ::dup2(commands, 3);
            ::dup2(answers, 4);
        });
        m_process.setStandardErrorFile(QProcess::nullDevice());
        QStringList words;
        for (const char* word :
             {"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
              "--disable-background-networking", "--disable-component-update", "--disable-sync",
              "--remote-debugging-pipe", "--window-size=1366,768", "about:blank"})
            words << QString::fromLatin1(word);
        words.prepend(QStringLiteral("--user-data-dir=") + m_profile.path());
        m_process.start(program(), words);
        m_process.waitForStarted();
        ::close(commands);
        ::close(answers);
    }
    ~Browser() {
        m_session.clear();
        send(QStringLiteral("Browser.close"));
        if (!m_process.waitForFinished(10'000)) m_process.kill();
        m_process.waitForFinished();
        ::close(m_to);
        ::close(m_from);
    }
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    /// Opens a file in a page of its own; what was complained of is forgotten.
    bool open(const QString& file, const QString& fragment = {}) {
        m_session.clear();
        const QString target = ask(QStringLiteral("Target.createTarget"),
                                   {{QStringLiteral("url"), QStringLiteral("about:blank")}})[u"targetId"]
                                   .toString();
        m_session =
            ask(QStringLiteral("Target.attachToTarget"),
                {{QStringLiteral("targetId"), target}, {QStringLiteral("flatten"), true}})[u"sessionId"]
                .toString();
        for (const char* domain : {"Runtime.enable", "Log.enable", "Network.enable", "Page.enable"})
            ask(QString::fromLatin1(domain));
        for (const char* what : {"Emulation.setFocusEmulationEnabled", "Emulation.setTouchEmulationEnabled"})
            ask(QString::fromLatin1(what), {{QStringLiteral("enabled"), true}});
        m_complaints.clear();
        m_requests.clear();
        QUrl url = QUrl::fromLocalFile(file);
        url.setFragment(fragment.isEmpty() ? QString() : fragment);
        ask(QStringLiteral("Page.navigate"), {{QStringLiteral("url"), url.toString()}});
        return isTrue(
            QStringLiteral("document.readyState === 'complete' && !!document.getElementById('story')"));
    }
    /// Of an expression, or of the promise that it is.
    QJsonValue value(const QString& expression) {
        return ask(QStringLiteral("Runtime.evaluate"),
                   {{QStringLiteral("expression"), expression},
                    {QStringLiteral("awaitPromise"), true},
                    {QStringLiteral("returnByValue"), true}})[u"result"][u"value"];
    }
    QString text(const QString& selector) {
        return value(QStringLiteral("document.querySelector(%1)?.textContent ?? ''").arg(quoted(selector)))
            .toString();
    }
    /// It becomes true, sooner or later.
    bool isTrue(const QString& expression) {
        return QTest::qWaitFor([&] { return value(expression).toBool(); }, 20'000);
    }
    /// As on a keyboard: "ArrowRight".
    void press(const QString& key, int modifiers = 0) {
        for (const char* type : {"keyDown", "keyUp"})
            ask(QStringLiteral("Input.dispatchKeyEvent"),
                {{QStringLiteral("type"), QString::fromLatin1(type)},
                 {QStringLiteral("key"), key},
                 {QStringLiteral("code"), key},
                 {QStringLiteral("modifiers"), modifiers}});
    }
    void click(const QString& selector) {
        value(QStringLiteral("document.querySelector(%1).click()").arg(quoted(selector)));
    }
    QJsonObject ask(const QString& method, const QJsonObject& parameters = {}) {
        const int id = send(method, parameters);
        for (QJsonObject message = read(); !message.isEmpty(); message = read()) {
            if (message[u"id"].toInt() == id) return message[u"result"].toObject();
        }
        return {};
    }
    static QString quoted(const QString& text) {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(list.mid(1, list.size() - 2));
    }
    /// What stands in its console, and exceptions.
    [[nodiscard]] const QStringList& complaints() const { return m_complaints; }
    /// Addresses that were asked for.
    [[nodiscard]] const QStringList& requests() const { return m_requests; }

private:
    int send(const QString& method, const QJsonObject& parameters = {}) {
        QJsonObject message{{QStringLiteral("id"), ++m_last},
                            {QStringLiteral("method"), method},
                            {QStringLiteral("params"), parameters}};
        if (!m_session.isEmpty()) message[QStringLiteral("sessionId")] = m_session;
        const QByteArray text = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\0';
        for (qint64 at = 0; at < text.size();) {
            const ssize_t written =
                ::write(m_to, text.data() + at, static_cast<std::size_t>(text.size() - at));
            if (written <= 0) break;
            at += written;
        }
        return m_last;
    }
    /// The next message; empty: it does not answer.
    QJsonObject read() {
        constexpr int kLimit = 60'000; // ms
        while (!m_read.contains('\0')) {
            pollfd readable{m_from, POLLIN, 0};
            std::array<char, 65536> piece{};
            if (::poll(&readable, 1, kLimit) != 1) return {};
            const ssize_t length = ::read(m_from, piece.data(), piece.size());
            if (length <= 0) return {};
            m_read.append(piece.data(), length);
        }
        const qsizetype end = m_read.indexOf('\0');
        const QJsonObject message = QJsonDocument::fromJson(m_read.left(end)).object();
        m_read.remove(0, end + 1);
        note(message[u"method"].toString(), message[u"params"].toObject());
        return message;
    }
    void note(const QString& method, const QJsonObject& parameters) {
        if (method == u"Runtime.consoleAPICalled" || method == u"Runtime.exceptionThrown" ||
            method == u"Log.entryAdded")
            m_complaints << QString::fromUtf8(QJsonDocument(parameters).toJson(QJsonDocument::Compact));
        if (method == u"Network.requestWillBeSent") m_requests << parameters[u"request"][u"url"].toString();
    }

    QTemporaryDir m_profile;
    QProcess m_process;
    int m_to = -1;
    int m_from = -1;
    int m_last = 0;
    QString m_session;
    QByteArray m_read;
    QStringList m_complaints;
    QStringList m_requests;
};

} // namespace eleven
