#pragma once
// A file that is read beside the window: how far it is, and Stop, where it takes long. One at a time: another
// one takes the place of what is being read.

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

class QProgressDialog;
class QWidget;

namespace eleven {

class FileReading : public QObject {
    Q_OBJECT
public:
    explicit FileReading(QWidget& window);
    ~FileReading() override;

    using Progress = std::function<void(double part)>;
    /// `read(progress, stop)` is called on a thread of its own, and then `done` here with what it returned,
    /// also if it was stopped. `what` says what is being read.
    template <typename Read, typename Done>
    void start(const QString& what, Read read, Done done) {
        begin(what, [read, done](const Progress& progress, const std::stop_token& stop) {
            using Read_t = decltype(read(progress, stop));
            auto result = std::make_shared<Read_t>(read(progress, stop));
            return std::function<void()>([result, done] { done(*result); });
        });
    }

private:
    using Work = std::function<std::function<void()>(const Progress&, const std::stop_token&)>;
    void begin(const QString& what, Work work);

    QWidget& m_window;
    std::atomic<int> m_progress = 0; ///< of 1000
    int m_number = 0;                ///< of the reading
    QProgressDialog* m_dialog = nullptr;
    std::jthread m_thread;
};

} // namespace eleven
